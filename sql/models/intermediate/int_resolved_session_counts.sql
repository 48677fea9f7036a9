with

{{ fact_ctes('fct_session_counts', ['sessions', 'since']) }},

dates as (
    select fact_key, max(published_latest) as as_of
    from {{ ref('int_fact_claims') }}
    where fact_table = 'fct_session_counts'
    group by fact_key
)

select
    support.fact_key as session_count_id,
    support.dispute_id,
    support."union",
    support.employer,
    ceil(figures.sessions_lo)::bigint as sessions_min,
    floor(figures.sessions_hi)::bigint as sessions_max,
    {{ number_day('figures.since_lo') }} as since_earliest,
    {{ number_day('figures.since_hi') }} as since_latest,
    dates.as_of,
    {{ fact_support() }}
from support
inner join figures
    on support.fact_key = figures.fact_key
inner join dates
    on support.fact_key = dates.fact_key
left join disputed
    on support.fact_key = disputed.fact_key
