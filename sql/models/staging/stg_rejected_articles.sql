with

source as (
    select * from {{ source('raw', 'rejected_articles') }}
)

select * from source
