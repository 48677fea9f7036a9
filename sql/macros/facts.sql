{#- The columns that every fact ends with; `support` and `disputed` are the CTEs of the same name. -#}
{% macro fact_support() -%}
    support.n_claims,
    support.n_articles,
    support.n_origins,
    support.claim_ids,
    disputed.fact_key is not null as has_conflict
{%- endmacro %}

{#- CTEs: what stands behind the facts of one table, which of them are in conflict, and their figures, a row a fact. -#}
{% macro fact_ctes(fact_table, figures=[]) -%}
support as (
    select * from {{ ref('int_support') }}
    where fact_table = '{{ fact_table }}'
),

disputed as (
    select distinct fact_key
    from {{ ref('int_conflicts') }}
    where fact_table = '{{ fact_table }}'
)
{%- if figures %},

figures as (
    select
        fact_key
        {%- for figure in figures %},
        max(lo) filter (where figure = '{{ figure }}') as {{ figure }}_lo,
        max(hi) filter (where figure = '{{ figure }}') as {{ figure }}_hi
        {%- endfor %}
    from {{ ref('int_figures') }}
    where fact_table = '{{ fact_table }}'
    group by fact_key
)
{%- endif %}
{%- endmacro %}
