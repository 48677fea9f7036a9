with

sides as (
    select * from {{ ref('int_stoppage_sides') }}
),

sightings as (
    select * from {{ ref('int_stoppage_sightings') }}
),

{% set figures = {'start': 'start', 'end': 'end', 'duration_days': 'length'} %}
pivoted as (
    select
        stoppage_id,
        {% for figure, name in figures.items() %}
        max(lo) filter (where figure = '{{ figure }}') as {{ name }}_lo,
        max(hi) filter (where figure = '{{ figure }}') as {{ name }}_hi,
        coalesce(max(n_origins) filter (where figure = '{{ figure }}'), 0) as {{ name }}_origins,
        coalesce(any_value(claim_ids) filter (where figure = '{{ figure }}'), []) as {{ name }}_claim_ids,
        coalesce(bool_or(is_planned) filter (where figure = '{{ figure }}'), false) as is_{{ name }}_planned,
        {% endfor %}
        coalesce(bool_or(is_whole), false) as is_length_whole,
        coalesce(bool_or(is_count) filter (where figure = 'start'), false) as is_start_counted
    from sides
    group by stoppage_id
),

{#- A planned end or length binds only a strike that is itself planned. -#}
told as (
    select
        sightings.*,
        sightings.is_announced and not sightings.is_begun as is_planned,
        pivoted.start_lo,
        pivoted.start_hi,
        pivoted.start_origins,
        pivoted.start_claim_ids,
        pivoted.is_start_counted,
        {% for name in ['end', 'length'] %}
        case when is_planned or not is_{{ name }}_planned then {{ name }}_lo end as {{ name }}_lo,
        case when is_planned or not is_{{ name }}_planned then {{ name }}_hi end as {{ name }}_hi,
        case when is_planned or not is_{{ name }}_planned then {{ name }}_origins else 0 end as {{ name }}_origins,
        case when is_planned or not is_{{ name }}_planned then {{ name }}_claim_ids else [] end as {{ name }}_claim_ids,
        {% endfor %}
        is_length_whole and (is_planned or not is_length_planned) as is_length_whole
    from sightings
    left join pivoted
        on sightings.stoppage_id = pivoted.stoppage_id
),

checked as (
    select
        *,
        coalesce(end_hi >= start_lo, true) as is_in_order,
        {{ fit('start_lo', 'start_hi', 'end_lo', 'end_hi', 'length_lo', 'length_hi') }} as fit
    from told
),

{#- Start, end and length cannot all be true: the one with the fewest origins goes; at a tie the length, then the end. -#}
decided as (
    select
        *,
        fit = 1 as is_end_a_day_back,
        case
            when not is_in_order then if(start_origins < end_origins, 'start', 'end')
            when fit > 0 then null
            when length_origins <= least(start_origins, end_origins) then 'duration_days'
            else if(start_origins < end_origins, 'start', 'end')
        end as dropped
    from checked
)

select
    stoppage_id,
    seen_on,
    last_published,
    is_planned,
    dropped,
    is_start_counted,
    case when dropped is distinct from 'start' then start_lo end as start_lo,
    case when dropped is distinct from 'start' then start_hi end as start_hi,
    case when dropped is distinct from 'end' then end_lo - is_end_a_day_back::integer end as end_lo,
    case when dropped is distinct from 'end' then end_hi - is_end_a_day_back::integer end as end_hi,
    case when dropped is distinct from 'duration_days' then length_lo end as length_lo,
    case when dropped is distinct from 'duration_days' then length_hi end as length_hi,
    dropped is distinct from 'duration_days' and coalesce(is_length_whole, false) as is_length_whole,
    dropped is distinct from 'end' and coalesce(end_origins, 0) > 0 as is_end_told,
    start_lo as told_start_lo,
    start_hi as told_start_hi,
    start_claim_ids,
    start_origins,
    end_lo as told_end_lo,
    end_hi as told_end_hi,
    end_claim_ids,
    end_origins,
    length_lo as told_length_lo,
    length_hi as told_length_hi,
    length_claim_ids,
    length_origins
from decided
