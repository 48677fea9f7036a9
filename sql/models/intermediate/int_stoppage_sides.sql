{{ config(materialized='view') }}

with

sides as (
    select * from {{ ref('int_sides') }}
    where fact_table = 'fct_strike_durations' and side = 1
),

bounds as (
    select * from {{ ref('int_stoppage_bounds') }}
),

told as (
    select
        sides.fact_key,
        sides.figure,
        bool_or(bounds.is_whole) as is_whole,
        bool_and(bounds.is_count) as is_count,
        bool_and(bounds.is_planned) as is_planned
    from sides, unnest(sides.claim_ids) as members (claim_id)
    inner join bounds
        on sides.fact_key = bounds.stoppage_id
        and sides.figure = bounds.figure
        and members.claim_id = bounds.claim_id
    group by sides.fact_key, sides.figure
)

select
    sides.fact_key as stoppage_id,
    sides.figure,
    sides.lo,
    sides.hi,
    sides.n_origins,
    sides.claim_ids,
    told.is_whole,
    told.is_count,
    told.is_planned
from sides
inner join told
    using (fact_key, figure)
