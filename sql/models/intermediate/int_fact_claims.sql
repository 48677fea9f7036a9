with

claims as (
    select * from {{ ref('int_claims') }}
),

{#- A strike that is only said to be on has no figure to publish. -#}
stoppages as (
    select distinct stoppage_id
    from claims
    where stoppage_id is not null and kind in ('strike_start', 'strike_end', 'strike_duration')
),

members as (
    select 'fct_strike_durations' as fact_table, claims.stoppage_id as fact_key, claims.claim_id
    from claims
    inner join stoppages
        on claims.stoppage_id = stoppages.stoppage_id
    where claims.kind in ('strike_start', 'strike_end', 'strike_duration', 'strike_ongoing')
    union all
    select 'fct_votes', fact_key, claim_id
    from {{ ref('int_ballots') }}
    union all
    select 'fct_session_counts', fact_key, claim_id
    from {{ ref('int_session_counts') }}
    union all
    select 'fct_bargaining_sessions', fact_key, claim_id
    from {{ ref('int_sessions') }}
    union all
    select 'fct_headcounts', fact_key, claim_id
    from {{ ref('int_headcounts') }}
)

select
    members.fact_table,
    members.fact_key,
    claims.*
from members
inner join claims
    on members.claim_id = claims.claim_id
