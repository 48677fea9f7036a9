with

{{ fact_ctes('fct_strike_durations') }},

stoppages as (
    select * from {{ ref('int_stoppages') }}
),

lengths as (
    select * from {{ ref('int_stoppage_lengths') }}
),

workdays as (
    select * from {{ ref('int_stoppage_workdays') }}
),

strikers as (
    select
        stoppage_id,
        case when count(*) = count(workers_min) then min(workers_min) end as workers_min,
        case when count(*) = count(workers_max) then max(workers_max) end as workers_max
    from {{ ref('fct_headcounts') }}
    where role = 'strikers' and stoppage_id is not null
    group by stoppage_id
)

select
    stoppages.stoppage_id,
    support.dispute_id,
    support."union",
    support.employer,
    stoppages.start_earliest,
    stoppages.start_latest,
    stoppages.end_earliest,
    stoppages.end_latest,
    stoppages.end_event,
    stoppages.status,
    stoppages.as_of,
    lengths.duration_days_min,
    lengths.duration_days_max,
    lengths.duration_basis,
    workdays.workdays_min,
    workdays.workdays_max,
    strikers.workers_min * workdays.workdays_min as days_idle_min,
    strikers.workers_max * workdays.workdays_max as days_idle_max,
    {{ fact_support() }}
from support
inner join stoppages
    on support.fact_key = stoppages.stoppage_id
inner join lengths
    on support.fact_key = lengths.stoppage_id
left join workdays
    on support.fact_key = workdays.stoppage_id
left join strikers
    on support.fact_key = strikers.stoppage_id
left join disputed
    on support.fact_key = disputed.fact_key
