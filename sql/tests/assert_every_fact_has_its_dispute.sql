-- Facts are joined to their parties through dim_disputes: a fact without its dispute would drop out of every such join.
with

facts as (
    {%- for table in ['fct_strike_durations', 'fct_votes', 'fct_session_counts', 'fct_bargaining_sessions', 'fct_headcounts'] %}
    select '{{ table }}' as fact_table, dispute_id
    from {{ ref(table) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select facts.*
from facts
anti join {{ ref('dim_disputes') }} as disputes
    on facts.dispute_id = disputes.dispute_id
