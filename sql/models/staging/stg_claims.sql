with

source as (
    select * from {{ source('raw', 'linked_claims') }}
)

select * from source
