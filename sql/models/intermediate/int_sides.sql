with

sides as (
    select * from {{ ref('int_claim_sides') }}
),

{% set figures = {'start': 'start', 'end': 'end', 'length': 'duration_days'} %}
stoppages as (
    select
        fact_key
        {%- for name, figure in figures.items() %},
        max(lo) filter (where figure = '{{ figure }}') as {{ name }}_lo,
        max(hi) filter (where figure = '{{ figure }}') as {{ name }}_hi
        {%- endfor %}
    from sides
    where fact_table = 'fct_strike_durations' and side = 1
    group by fact_key
),

{#- Of two sides with as many origins, the one that goes with the other figures of the stoppage is the stronger. -#}
fitted as (
    select
        sides.*,
        case sides.figure
            when 'start' then {{ fit('sides.lo', 'sides.hi', 'end_lo', 'end_hi', 'length_lo', 'length_hi') }}
            when 'end' then {{ fit('start_lo', 'start_hi', 'sides.lo', 'sides.hi', 'length_lo', 'length_hi') }}
            when 'duration_days' then {{ fit('start_lo', 'start_hi', 'end_lo', 'end_hi', 'sides.lo', 'sides.hi') }}
        end as fit
    from sides
    left join stoppages
        on sides.fact_table = 'fct_strike_durations'
        and sides.fact_key = stoppages.fact_key
)

select
    fact_table,
    fact_key,
    figure,
    row_number() over (
        partition by fact_table, fact_key, figure
        order by n_origins desc, fit desc, side asc
    ) as side,
    lo,
    hi,
    n_origins,
    claim_ids
from fitted
