{#-
Groups the bounds that claims set on one figure into sides: all claims of a side can be true at once, the claims of two
sides cannot.

`bounds` is a relation with the columns `keys`, claim_id, origin_id, published, lo, hi (double; null is unbounded), a
row a claim. Yields `keys`, claim_id and side. Side 1 is the one with the most origins, then the narrowest
intersection, then the latest publication, then the lowest claim_id; each other claim takes the strongest side it fits.

Closed intervals that meet pairwise meet in a point, and then in the lower end of one of them: trying the lower ends
finds every side. Only figures in disagreement are tried, so agreement costs one aggregation.
-#}
{% macro assign_sides(bounds, keys) %}
{%- set key_list = keys | join(', ') %}
    with

    closed as (
        select
            {{ key_list }},
            claim_id,
            origin_id,
            published,
            coalesce(lo, '-infinity'::double) as lo,
            coalesce(hi, 'infinity'::double) as hi,
            max(coalesce(lo, '-infinity'::double)) over figure
            <= min(coalesce(hi, 'infinity'::double)) over figure as is_agreed
        from {{ bounds }}
        window figure as (partition by {{ key_list }})
    ),

    disagreeing as (
        select * from closed where not is_agreed
    ),

    points as (
        select distinct {{ key_list }}, lo as point from disagreeing
    ),

    held as (
        select points.point, disagreeing.*
        from points
        inner join disagreeing
            on {% for key in keys %}points.{{ key }} = disagreeing.{{ key }} and {% endfor %}points.point between disagreeing.lo and disagreeing.hi
    ),

    candidates as (
        select
            {{ key_list }},
            point,
            count(distinct origin_id) as n_origins,
            min(hi) - max(lo) as width,
            max(published) as published,
            min(claim_id) as first_claim_id
        from held
        group by {{ key_list }}, point
    ),

    ranked as (
        select
            {{ key_list }},
            point,
            row_number() over (
                partition by {{ key_list }}
                order by n_origins desc, width asc, published desc nulls last, first_claim_id asc, point asc
            ) as side
        from candidates
    )

    select {{ key_list }}, claim_id, 1 as side
    from closed
    where is_agreed
    union all
    select {% for key in keys %}held.{{ key }}, {% endfor %}held.claim_id, min(ranked.side) as side
    from held
    inner join ranked
        on {% for key in keys %}held.{{ key }} = ranked.{{ key }} and {% endfor %}held.point = ranked.point
    group by {% for key in keys %}held.{{ key }}, {% endfor %}held.claim_id
{%- endmacro %}
