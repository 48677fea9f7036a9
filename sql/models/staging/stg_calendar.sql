with

source as (
    select * from {{ source('raw', 'calendar') }}
)

select
    day,
    is_workday
from source
