with

pairs as (
    select * from {{ ref('int_reference_pairs') }}
),

theirs as (
    select * from {{ ref('stg_reference_stoppages') }}
),

strikers as (
    select
        stoppage_id,
        case when count(*) = count(workers_min) then min(workers_min) end as workers_min,
        case when count(*) = count(workers_max) then max(workers_max) end as workers_max
    from {{ ref('fct_headcounts') }}
    where role = 'strikers' and stoppage_id is not null
    group by stoppage_id
),

{#- Lengths of a strike that goes on are only lengths so far. -#}
ours as (
    select
        stoppages.stoppage_id,
        stoppages.dispute_id,
        stoppages."union",
        stoppages.employer,
        stoppages.start_earliest,
        stoppages.start_latest,
        stoppages.end_earliest,
        stoppages.end_latest,
        strikers.workers_min,
        strikers.workers_max,
        {%- for figure in ['duration_days', 'workdays', 'days_idle'] %}
        if(stoppages.status = 'ended', stoppages.{{ figure }}_min, null) as {{ figure }}_min,
        if(stoppages.status = 'ended', stoppages.{{ figure }}_max, null) as {{ figure }}_max{{ ',' if not loop.last }}
        {%- endfor %}
    from {{ ref('fct_strike_durations') }} as stoppages
    left join strikers
        on stoppages.stoppage_id = strikers.stoppage_id
)

select
    pairs.stoppage_id,
    pairs.source,
    pairs.source_id,
    ours.dispute_id,
    ours."union",
    ours.employer,
    theirs."union" as reference_union,
    theirs.employer as reference_employer,
    pairs.is_same_union,
    pairs.is_same_employer,
    pairs.days_apart
    {%- for figure, (least, greatest) in {
        'start': ('start_earliest', 'start_latest'),
        'end': ('end_earliest', 'end_latest'),
        'workers': ('workers_min', 'workers_max'),
        'duration_days': ('duration_days_min', 'duration_days_max'),
        'workdays': ('workdays_min', 'workdays_max'),
        'days_idle': ('days_idle_min', 'days_idle_max'),
    }.items() %},
    ours.{{ least }},
    ours.{{ greatest }},
    theirs.{{ least }} as reference_{{ least }},
    theirs.{{ greatest }} as reference_{{ greatest }},
    {{ agreement('ours.' ~ least, 'ours.' ~ greatest, 'theirs.' ~ least, 'theirs.' ~ greatest) }} as {{ figure }}_agreement
    {%- endfor %}
from pairs
inner join ours
    on pairs.stoppage_id = ours.stoppage_id
inner join theirs
    on pairs.source = theirs.source and pairs.source_id = theirs.source_id
order by pairs.stoppage_id, pairs.source, pairs.source_id
