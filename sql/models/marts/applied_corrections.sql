with

corrections as (
    select * from {{ ref('stg_corrections') }}
),

claims as (
    select * from {{ ref('int_claim_corrections') }}
),
{% set facts = {
    'strike_durations': 'stoppage_id',
    'votes': 'vote_id',
    'session_counts': 'session_count_id',
    'bargaining_sessions': 'session_id',
    'headcounts': 'headcount_id',
} %}
{%- for table, key in facts.items() %}
resolved_{{ table }} as (
    select * from {{ ref('int_resolved_' ~ table) }}
),

found_{{ table }} as (
    {{ found_corrections('resolved_' ~ table, key) }}
),
{% endfor %}
found as (
    select correction_id, 'claims' as in_table, dispute_id, found from claims
    {%- for table in facts %}
    union all
    select correction_id, 'fct_{{ table }}', dispute_id, found from found_{{ table }}
    where target_kind = 'fact'
    {%- endfor %}
)

select
    corrections.correction_id,
    corrections.target_kind,
    corrections.target_id,
    found.in_table,
    found.dispute_id,
    corrections."column",
    corrections."action",
    corrections."value",
    corrections.expected,
    found.found,
    corrections.reason,
    corrections.source,
    corrections.who,
    corrections.made_on
from corrections
left join found
    on corrections.correction_id = found.correction_id
order by corrections.correction_id
