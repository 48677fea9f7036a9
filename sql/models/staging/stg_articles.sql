with

source as (
    select * from {{ source('raw', 'linked_articles') }}
)

select * from source
