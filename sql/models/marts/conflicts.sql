with

conflicts as (
    select * from {{ ref('int_conflicts') }}
)

select
    concat_ws('--', fact_table, fact_key, figure, side) as conflict_id,
    fact_table,
    fact_key,
    figure as "column",
    side_a,
    side_a_claim_ids,
    side_a_origins,
    side_b,
    side_b_claim_ids,
    side_b_origins
from conflicts
order by conflict_id
