-- Unknown, ongoing and ended look alike in nulls only if the status may contradict them: a strike that ended and whose
-- start is known has an end, one that goes on has none and carries the day it was last seen on.
select *
from {{ ref('fct_strike_durations') }}
where (status = 'ended' and start_latest is not null and coalesce(end_earliest, end_latest) is null)
    or (status in ('ongoing', 'unknown') and coalesce(end_earliest, end_latest) is not null)
    or (status = 'ongoing' and as_of is null)
    or (status = 'ongoing' and duration_days_max is not null and duration_basis != 'stated')
    or (status in ('planned', 'unknown') and workdays_min is not null)
    or (duration_basis is null) != (duration_days_min is null and duration_days_max is null)
