{#- Which of several stoppages on record elsewhere is nearest to one of ours, or the other way round. -#}
{% macro nearness() -%}
    order by
        days_apart asc, (is_same_union and is_same_employer) desc, width asc nulls last, ends_apart asc nulls last
{%- endmacro %}
