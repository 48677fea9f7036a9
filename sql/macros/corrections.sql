{#- The columns of a claim that a correction may set, and their types. -#}
{% macro correctable_claim_columns() -%}
{{ return({
    'dispute_id': 'varchar', 'stoppage_id': 'varchar', 'origin_id': 'varchar', 'union': 'varchar', 'employer': 'varchar',
    'value': 'double', 'value_min': 'double', 'value_max': 'double', 'unit': 'varchar', 'qualifier': 'varchar',
    'date_earliest': 'date', 'date_latest': 'date', 'elapsed': 'boolean', 'ballot': 'varchar', 'result': 'varchar',
    'pct_for': 'double', 'pct_for_min': 'double', 'pct_for_max': 'double', 'votes_for': 'double',
    'votes_against': 'double', 'turnout_pct': 'double', 'since_earliest': 'date', 'since_latest': 'date',
    'modality': 'varchar', 'status': 'varchar', 'end_event': 'varchar', 'role': 'varchar', 'detail': 'varchar',
    'attributed_to': 'varchar',
}) }}
{%- endmacro %}

{#-
The corrections of the rows of `target` (a CTE), each with what the row says of the column without the correction, and
whether that is still what was expected; `dispute_id` is the row's. `corrections` is a CTE; a correction whose row is not there is left out.
-#}
{% macro found_corrections(target, key) -%}
    select
        *,
        coalesce(
            "column" is null or found is not distinct from expected
            or try_cast(found as double) = try_cast(expected as double),
            false
        ) as is_expected
    from (
        select corrections.*, {{ target }}.dispute_id, to_json({{ target }}) ->> corrections."column" as found
        from corrections
        inner join {{ target }}
            on corrections.target_id = {{ target }}.{{ key }}
    ) as found
{%- endmacro %}

{#- What to put where, a row a target: of several corrections of one column the first. `found` is a CTE as above. -#}
{% macro fixes() -%}
    select
        target_id,
        min(correction_id) filter (where "column" is null) as dropped_by,
        map(
            list("column") filter (where "column" is not null),
            list("value") filter (where "column" is not null)
        ) as fixed
    from (
        select * from found
        where is_expected
        qualify row_number() over (partition by target_id, "column" order by correction_id) = 1
    ) as first_found
    group by target_id
{%- endmacro %}

{#- A column with its correction, if there is one. A value that does not fit the type becomes null, and is refused at publishing. -#}
{% macro fixed(target, column, type) -%}
    if(map_contains(fixes.fixed, '{{ column }}'), try_cast(fixes.fixed['{{ column }}'] as {{ type }}), {{ target }}."{{ column }}")
{%- endmacro %}

{#- The facts of one table with the corrections that people made of them; columns and types are those of the mart's contract. -#}
{% macro corrected(resolved, key) -%}
{%- set kept = [key, 'dispute_id', 'n_claims', 'n_articles', 'n_origins', 'claim_ids', 'has_conflict'] -%}
with

resolved as (
    select * from {{ ref(resolved) }}
),

corrections as (
    select * from {{ ref('stg_corrections') }}
    where target_kind = 'fact'
),

touched as (
    select fact_key from {{ ref('int_touched_facts') }}
    where fact_table = '{{ model.name }}'
),

found as (
    {{ found_corrections('resolved', key) }}
),

fixes as (
    {{ fixes() }}
)

select
    {%- for column in model.columns.values() if column.name != 'is_corrected' %}
    {% if column.name in kept %}resolved.{{ column.name }}{% else %}{{ fixed('resolved', column.name, column.data_type) }} as "{{ column.name }}"{% endif %},
    {%- endfor %}
    fixes.target_id is not null or touched.fact_key is not null as is_corrected
from resolved
left join fixes
    on resolved.{{ key }} = fixes.target_id
left join touched
    on resolved.{{ key }} = touched.fact_key
order by resolved.{{ key }}
{%- endmacro %}
