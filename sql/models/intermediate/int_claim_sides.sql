with

bounds as (
    select * from {{ ref('int_bounds') }}
),

sides as (
    {{ assign_sides('bounds', ['fact_table', 'fact_key', 'figure']) }}
)

select
    sides.fact_table,
    sides.fact_key,
    sides.figure,
    row_number() over (
        partition by sides.fact_table, sides.fact_key, sides.figure
        order by sides.side
    ) as side,
    max(bounds.lo) as lo,
    min(bounds.hi) as hi,
    count(distinct bounds.origin_id) as n_origins,
    list_sort(list(bounds.claim_id)) as claim_ids
from sides
inner join bounds
    using (fact_table, fact_key, figure, claim_id)
group by sides.fact_table, sides.fact_key, sides.figure, sides.side
