with

{{ fact_ctes('fct_votes', ['vote_date', 'pct_for', 'votes_for', 'votes_against', 'turnout_pct']) }},

ballots as (
    select
        fact_key,
        min(ballot) as ballot,
        min(result) as result
    from {{ ref('int_fact_claims') }}
    where fact_table = 'fct_votes'
    group by fact_key
)

select
    support.fact_key as vote_id,
    support.dispute_id,
    support."union",
    support.employer,
    support.stoppage_id,
    ballots.ballot,
    ballots.result,
    {{ number_day('figures.vote_date_lo') }} as vote_date_earliest,
    {{ number_day('figures.vote_date_hi') }} as vote_date_latest,
    figures.pct_for_lo as pct_for_min,
    figures.pct_for_hi as pct_for_max,
    figures.votes_for_lo as votes_for,
    figures.votes_against_lo as votes_against,
    figures.turnout_pct_lo as turnout_pct,
    {{ fact_support() }}
from support
inner join ballots
    on support.fact_key = ballots.fact_key
left join figures
    on support.fact_key = figures.fact_key
left join disputed
    on support.fact_key = disputed.fact_key
