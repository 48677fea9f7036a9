-- An interval whose first end lies after its last says nothing true: a contradiction must become a conflict, with one
-- side published, and never an empty interval.
with

intervals as (
    select 'fct_strike_durations' as fact_table, stoppage_id as fact_key,
        coalesce(start_earliest <= start_latest, true)
        and coalesce(end_earliest <= end_latest, true)
        and coalesce(start_earliest <= end_latest, true)
        and coalesce(duration_days_min <= duration_days_max, true)
        and coalesce(workdays_min <= workdays_max, true)
        and coalesce(workdays_max <= duration_days_max, true)
        and coalesce(days_idle_min <= days_idle_max, true) as is_upright
    from {{ ref('fct_strike_durations') }}
    union all
    select 'fct_votes', vote_id,
        coalesce(vote_date_earliest <= vote_date_latest, true) and coalesce(pct_for_min <= pct_for_max, true)
    from {{ ref('fct_votes') }}
    union all
    select 'fct_session_counts', session_count_id,
        coalesce(sessions_min <= sessions_max, true) and coalesce(since_earliest <= since_latest, true)
    from {{ ref('fct_session_counts') }}
    union all
    select 'fct_bargaining_sessions', session_id, session_date_earliest <= session_date_latest
    from {{ ref('fct_bargaining_sessions') }}
    union all
    select 'fct_headcounts', headcount_id,
        coalesce(date_earliest <= date_latest, true) and coalesce(workers_min <= workers_max, true)
    from {{ ref('fct_headcounts') }}
)

select * from intervals
where not is_upright
