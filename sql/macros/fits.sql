{#-
How well a start, an end and a length (day numbers and days; null is unbounded) go together, first and last day counted:
2 when all three can be true, 1 when they can if the end named is the first day back at work, 0 when they cannot.
-#}
{% macro fit(start_lo, start_hi, end_lo, end_hi, length_lo, length_hi) -%}
    case
        when not coalesce({{ end_hi }} >= {{ start_lo }}, true) then 0
        when coalesce({{ end_lo }} - {{ start_hi }} + 1 <= {{ length_hi }}, true)
            and coalesce({{ end_hi }} - {{ start_lo }} + 1 >= {{ length_lo }}, true) then 2
        when coalesce({{ end_lo }} - {{ start_hi }} <= {{ length_hi }}, true)
            and coalesce({{ end_hi }} - {{ start_lo }} >= {{ length_lo }}, true) then 1
        else 0
    end
{%- endmacro %}
