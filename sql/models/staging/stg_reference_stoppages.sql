with

source as (
    select * from {{ source('raw', 'raw_reference_stoppages') }}
)

select * from source
