with

claims as (
    select *
    from {{ ref('int_claims') }}
    where stoppage_id is not null and kind in ('strike_start', 'strike_end', 'strike_duration')
),

lengths as (
    select
        *,
        {{ least_days('value_min', 'unit', 'qualifier') }} as days_min,
        {{ most_days('value_max', 'unit', 'qualifier') }} as days_max
    from claims
    where kind = 'strike_duration' and coalesce(value_max, value_min, 0) * if(unit = 'year', 366, 31) < 100000
),

bounds as (
    select stoppage_id, claim_id, origin_id, published_latest, is_planned, 'start' as figure, false as is_whole, false as is_count,
        {{ day_number('date_earliest') }} as lo,
        {{ day_number('date_latest') }} as hi
    from claims
    where kind = 'strike_start'
    union all
    select stoppage_id, claim_id, origin_id, published_latest, is_planned, 'end', false, false,
        {{ day_number('date_earliest') }},
        {{ day_number('date_latest') }}
    from claims
    where kind = 'strike_end'
    union all
    select stoppage_id, claim_id, origin_id, published_latest, is_planned, 'duration_days', true, false, days_min, days_max
    from lengths
    where not coalesce(elapsed, false)
    union all
    select stoppage_id, claim_id, origin_id, published_latest, is_planned, 'duration_days', false, true, days_min, null
    from lengths
    where elapsed
    union all
    select stoppage_id, claim_id, origin_id, published_latest, is_planned, 'start', false, true,
        {{ day_number('date_earliest') }} - (days_max - 1),
        {{ day_number('date_latest') }} - (days_min - 1)
    from lengths
    where elapsed
),

told as (
    select
        *,
        bool_and(is_planned) over (partition by stoppage_id, figure) as is_only_planned
    from bounds
    where lo is not null or hi is not null
)

select * exclude (is_only_planned)
from told
where is_only_planned or not is_planned
