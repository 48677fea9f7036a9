{#- An interval of numbers or of day numbers in words; null is unbounded. -#}
{% macro interval_words(lo, hi, is_day) -%}
    case
        when {{ lo }} = {{ hi }} then {{ figure_words(lo, is_day) }}
        when {{ hi }} is null then concat('at least ', {{ figure_words(lo, is_day) }})
        when {{ lo }} is null then concat('at most ', {{ figure_words(hi, is_day) }})
        else concat({{ figure_words(lo, is_day) }}, ' to ', {{ figure_words(hi, is_day) }})
    end
{%- endmacro %}

{% macro figure_words(figure, is_day) -%}
    case
        when {{ is_day }} then ({{ number_day(figure) }})::varchar
        when {{ figure }} = floor({{ figure }}) then ({{ figure }})::bigint::varchar
        else ({{ figure }})::varchar
    end
{%- endmacro %}
