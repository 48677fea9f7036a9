{#-
The calendar days that a stated length allows, first and last day counted; null is unbounded.

Days are taken as stated. A length in weeks, months or years is rounded by who tells it, so half a unit is given on
either side: w weeks are 7w-3 to 7w+3 days, m months 30m-15 to 31m+15, y years 365y-182 to 366y+183. A bound that the
words themselves set ("more than five weeks") is not widened. Hours count as the days they fill, 24 to a day. A part of
a day is a day.
-#}
{% macro least_days(least, unit, qualifier) -%}
    greatest(1, ceil(case {{ unit }}
        when 'day' then {{ least }}
        when 'hour' then {{ least }} / 24
        when 'week' then 7 * {{ least }} - if({{ qualifier }} = 'at_least', 0, 3)
        when 'month' then 30 * {{ least }} - if({{ qualifier }} = 'at_least', 2, 15)
        when 'year' then 365 * {{ least }} - if({{ qualifier }} = 'at_least', 0, 182)
    end))
{%- endmacro %}

{% macro most_days(most, unit, qualifier) -%}
    ceil(case {{ unit }}
        when 'day' then {{ most }}
        when 'hour' then {{ most }} / 24
        when 'week' then 7 * {{ most }} + if({{ qualifier }} = 'at_most', 0, 3)
        when 'month' then 31 * {{ most }} + if({{ qualifier }} = 'at_most', 0, 15)
        when 'year' then 366 * {{ most }} + if({{ qualifier }} = 'at_most', 0, 183)
    end)
{%- endmacro %}
