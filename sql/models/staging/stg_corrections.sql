with

source as (
    select * from {{ ref('corrections') }}
)

select
    correction_id,
    target_kind,
    target_id,
    "column",
    "action",
    case when "action" = 'set' then "value" end as "value",
    reason,
    source,
    who,
    try_cast(made_on as date) as made_on,
    expected
from source
