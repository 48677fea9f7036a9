with

calendar as (
    select
        day,
        is_workday,
        sum(is_workday::integer) over (order by day) as workdays_to
    from {{ ref('stg_calendar') }}
),

stoppages as (
    select
        stoppages.stoppage_id,
        stoppages.start_earliest,
        stoppages.start_latest,
        case when status = 'ongoing' then seen_on else end_earliest end as end_earliest,
        case when status = 'ongoing' then seen_on else end_latest end as end_latest,
        status = 'ongoing' as is_ongoing,
        lengths.duration_days_min,
        lengths.duration_days_max
    from {{ ref('int_stoppages') }} as stoppages
    inner join {{ ref('int_stoppage_lengths') }} as lengths
        on stoppages.stoppage_id = lengths.stoppage_id
    where status in ('ended', 'ongoing')
),

{#- Every day on which it can have begun, with the last days that go with it. -#}
starts as (
    select
        stoppages.stoppage_id,
        stoppages.is_ongoing,
        calendar.workdays_to - calendar.is_workday::integer as workdays_before,
        if(
            is_ongoing,
            end_earliest,
            greatest(end_earliest, (calendar.day + (duration_days_min::integer - 1))::date)
        ) as first_end,
        if(
            is_ongoing,
            end_latest,
            least(end_latest, (calendar.day + (duration_days_max::integer - 1))::date)
        ) as last_end
    from stoppages
    inner join calendar
        on calendar.day between stoppages.start_earliest and stoppages.start_latest
),

counted as (
    select
        starts.stoppage_id,
        starts.is_ongoing,
        first_days.workdays_to - starts.workdays_before as workdays_min,
        last_days.workdays_to - starts.workdays_before as workdays_max
    from starts
    inner join calendar as first_days
        on starts.first_end = first_days.day
    inner join calendar as last_days
        on starts.last_end = last_days.day
    where starts.first_end <= starts.last_end
)

select
    stoppage_id,
    greatest(min(workdays_min), 0)::bigint as workdays_min,
    case when not bool_or(is_ongoing) then max(workdays_max) end::bigint as workdays_max
from counted
group by stoppage_id
