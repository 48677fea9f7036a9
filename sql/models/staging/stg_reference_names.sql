with

source as (
    select * from {{ source('raw', 'reference_names') }}
)

select * from source
