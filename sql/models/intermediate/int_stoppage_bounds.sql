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
    select *, 'start' as figure, false as is_whole, false as is_count, 0 as remoteness,
        {{ day_number('date_earliest') }} as lo,
        {{ day_number('date_latest') }} as hi
    from claims
    where kind = 'strike_start'
    union all by name
    select *, 'end' as figure, false as is_whole, false as is_count,
        case end_event when 'ratification' then 1 when 'tentative_agreement' then 2 else 0 end as remoteness,
        {{ day_number('date_earliest') }} as lo,
        {{ day_number('date_latest') }} as hi
    from claims
    where kind = 'strike_end'
    union all by name
    select *, 'duration_days' as figure, true as is_whole, false as is_count, 0 as remoteness,
        days_min as lo,
        days_max as hi
    from lengths
    where elapsed is not true
    union all by name
    select *, 'duration_days' as figure, false as is_whole, true as is_count, 0 as remoteness,
        days_min as lo,
        null as hi
    from lengths
    where elapsed
    union all by name
    select *, 'start' as figure, false as is_whole, true as is_count, 0 as remoteness,
        {{ day_number('date_earliest') }} - (days_max - 1) as lo,
        {{ day_number('date_latest') }} - (days_min - 1) as hi
    from lengths
    where elapsed
),

{#- A plan is further from the figure than anything that happened, a deal further from the end than the return to work. -#}
nearest as (
    select *
    from bounds
    where lo is not null or hi is not null
    qualify if(is_planned, 3, remoteness) = min(if(is_planned, 3, remoteness)) over (partition by stoppage_id, figure)
)

select
    stoppage_id,
    figure,
    claim_id,
    origin_id,
    published_latest,
    is_planned,
    is_whole,
    is_count,
    lo,
    hi
from nearest
