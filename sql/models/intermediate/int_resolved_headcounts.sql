with

{{ fact_ctes('fct_headcounts', ['workers', 'date']) }},

counted as (
    select
        fact_key,
        min(role) as role,
        min(date_earliest) as date_earliest,
        max(date_latest) as date_latest
    from {{ ref('int_fact_claims') }}
    where fact_table = 'fct_headcounts'
    group by fact_key
)

select
    support.fact_key as headcount_id,
    support.dispute_id,
    support."union",
    support.employer,
    support.stoppage_id,
    counted.role,
    coalesce({{ number_day('figures.date_lo') }}, counted.date_earliest) as date_earliest,
    coalesce({{ number_day('figures.date_hi') }}, counted.date_latest) as date_latest,
    figures.workers_lo as workers_min,
    figures.workers_hi as workers_max,
    {{ fact_support() }}
from support
inner join figures
    on support.fact_key = figures.fact_key
inner join counted
    on support.fact_key = counted.fact_key
left join disputed
    on support.fact_key = disputed.fact_key
