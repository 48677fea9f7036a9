with

set_claims as (
    select fact_table, fact_key
    from {{ ref('int_fact_claims') }}
    where is_corrected
),

{#- A claim that was dropped or moved is missing from the fact that it was, or could be, behind. -#}
left_claims as (
    select
        dispute_id,
        stoppage_id,
        case kind
            when 'vote' then 'fct_votes'
            when 'session_count' then 'fct_session_counts'
            when 'session' then 'fct_bargaining_sessions'
            when 'headcount' then 'fct_headcounts'
            else 'fct_strike_durations'
        end as fact_table
    from {{ ref('int_claim_corrections') }}
    where is_expected and coalesce("column" in ('dispute_id', 'stoppage_id'), true)
),

support as (
    select * from {{ ref('int_support') }}
)

select fact_table, fact_key from set_claims
union
select support.fact_table, support.fact_key
from left_claims
inner join support
    on left_claims.fact_table = support.fact_table
    and left_claims.dispute_id = support.dispute_id
    and (support.fact_table != 'fct_strike_durations' or left_claims.stoppage_id = support.fact_key)
