with

{{ fact_ctes('fct_bargaining_sessions', ['session_date']) }},

statuses as (
    select
        fact_key,
        if(bool_or(status = 'held' or (status is null and not is_planned)), 'held', 'scheduled') as status
    from {{ ref('int_fact_claims') }}
    where fact_table = 'fct_bargaining_sessions'
    group by fact_key
)

select
    support.fact_key as session_id,
    support.dispute_id,
    support."union",
    support.employer,
    {{ number_day('figures.session_date_lo') }} as session_date_earliest,
    {{ number_day('figures.session_date_hi') }} as session_date_latest,
    statuses.status,
    {{ fact_support() }}
from support
inner join figures
    on support.fact_key = figures.fact_key
inner join statuses
    on support.fact_key = statuses.fact_key
left join disputed
    on support.fact_key = disputed.fact_key
