{#- Days since 1970-01-01, so that days and numbers are resolved by the same rules. -#}
{% macro day_number(day) -%}
    date_diff('day', date '1970-01-01', {{ day }})::double
{%- endmacro %}

{#- The day of a day number. -#}
{% macro number_day(number) -%}
    (date '1970-01-01' + ({{ number }})::integer)
{%- endmacro %}
