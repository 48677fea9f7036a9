-- No figure without its sentence: each fact lists the claims behind it, and each of them is published and is about the
-- same dispute.
with

facts as (
    {%- for table, key in {
        'fct_strike_durations': 'stoppage_id',
        'fct_votes': 'vote_id',
        'fct_session_counts': 'session_count_id',
        'fct_bargaining_sessions': 'session_id',
        'fct_headcounts': 'headcount_id',
        'dim_disputes': 'dispute_id',
    }.items() %}
    select '{{ table }}' as fact_table, {{ key }} as fact_key, dispute_id, n_claims, claim_ids
    from {{ ref(table) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

found as (
    select
        facts.fact_table,
        facts.fact_key,
        count(*) as n_found
    from facts, unnest(facts.claim_ids) as members (claim_id)
    inner join {{ ref('claims') }} as claims
        on members.claim_id = claims.claim_id
        and facts.dispute_id = claims.dispute_id
    group by facts.fact_table, facts.fact_key
)

select facts.*
from facts
left join found
    on facts.fact_table = found.fact_table
    and facts.fact_key = found.fact_key
where facts.n_claims = 0 or facts.n_claims != len(facts.claim_ids) or facts.n_claims is distinct from found.n_found
