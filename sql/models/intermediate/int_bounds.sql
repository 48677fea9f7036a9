with

members as (
    select * from {{ ref('int_fact_claims') }}
),

stoppage_bounds as (
    select
        'fct_strike_durations' as fact_table,
        stoppage_id as fact_key,
        figure,
        claim_id,
        origin_id,
        published_latest as published,
        lo,
        hi
    from {{ ref('int_stoppage_bounds') }}
),

other_bounds as (
    select fact_table, fact_key, figure, claim_id, origin_id, published_latest as published, lo, hi
    from members
    cross join lateral (
        select 'vote_date' as figure, {{ day_number('date_earliest') }} as lo, {{ day_number('date_latest') }} as hi
        where fact_table = 'fct_votes'
        union all
        select 'pct_for', pct_for_min, pct_for_max
        where fact_table = 'fct_votes'
        union all
        select 'votes_for', votes_for, votes_for
        where fact_table = 'fct_votes'
        union all
        select 'votes_against', votes_against, votes_against
        where fact_table = 'fct_votes'
        union all
        select 'turnout_pct', turnout_pct, turnout_pct
        where fact_table = 'fct_votes'
        union all
        select 'sessions', value_min, value_max
        where fact_table = 'fct_session_counts'
        union all
        select 'since', {{ day_number('since_earliest') }}, {{ day_number('since_latest') }}
        where fact_table = 'fct_session_counts'
        union all
        select 'session_date', {{ day_number('date_earliest') }}, {{ day_number('date_latest') }}
        where fact_table = 'fct_bargaining_sessions'
        union all
        select 'workers', value_min, value_max
        where fact_table = 'fct_headcounts'
        union all
        select 'date', {{ day_number('date_earliest') }}, {{ day_number('date_latest') }}
        where fact_table = 'fct_headcounts' and role = 'picketers'
    ) as figures
)

select * from stoppage_bounds
union all
select * from other_bounds
where lo is not null or hi is not null
