-- has_conflict sends a reader to `conflicts`: each flagged fact is there, and each fact there is flagged.
with

facts as (
    {%- for table, key in {
        'fct_strike_durations': 'stoppage_id',
        'fct_votes': 'vote_id',
        'fct_session_counts': 'session_count_id',
        'fct_bargaining_sessions': 'session_id',
        'fct_headcounts': 'headcount_id',
    }.items() %}
    select '{{ table }}' as fact_table, {{ key }} as fact_key
    from {{ ref(table) }}
    where has_conflict
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

conflicts as (
    select distinct fact_table, fact_key
    from {{ ref('conflicts') }}
)

(select * from facts except select * from conflicts)
union all
(select * from conflicts except select * from facts)
