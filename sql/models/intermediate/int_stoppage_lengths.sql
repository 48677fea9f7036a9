with

stoppages as (
    select
        *,
        case
            when is_length_whole then 'stated'
            when status = 'ongoing' and seen_on >= start_latest then if(is_start_counted, 'day_count', 'computed')
            when status in ('ended', 'planned')
                and coalesce(start_earliest, start_latest) is not null
                and coalesce(end_earliest, end_latest) is not null then 'computed'
            when length_lo is not null then 'day_count'
        end as duration_basis
    from {{ ref('int_stoppages') }}
)

select
    stoppage_id,
    duration_basis,
    case
        when duration_basis is null then null
        when status = 'ongoing' then greatest(length_lo, date_diff('day', start_latest, seen_on) + 1)
        when duration_basis = 'day_count' then length_lo
        else length_min
    end::bigint as duration_days_min,
    case
        when duration_basis is null then null
        when duration_basis = 'stated' or status != 'ongoing' then length_max
    end::bigint as duration_days_max
from stoppages
