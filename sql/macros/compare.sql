{#- Whether two closed intervals (null is unbounded) can both be true; unknown where one of them says nothing. -#}
{% macro agreement(lo, hi, other_lo, other_hi) -%}
    case
        when coalesce({{ lo }}, {{ hi }}) is null or coalesce({{ other_lo }}, {{ other_hi }}) is null then 'unknown'
        when coalesce({{ lo }} <= {{ other_hi }}, true) and coalesce({{ other_lo }} <= {{ hi }}, true) then 'agree'
        else 'differ'
    end
{%- endmacro %}

{#- The days between two intervals of days, 0 where they meet; null where an end of either is not known. -#}
{% macro days_between(earliest, latest, other_earliest, other_latest) -%}
    case
        when {{ earliest }} is not null and {{ latest }} is not null
            and {{ other_earliest }} is not null and {{ other_latest }} is not null
            then greatest(0, date_diff('day', {{ latest }}, {{ other_earliest }}), date_diff('day', {{ other_latest }}, {{ earliest }}))
    end
{%- endmacro %}
