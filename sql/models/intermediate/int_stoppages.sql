with

choices as (
    select * from {{ ref('int_stoppage_choices') }}
),

claims as (
    select * from {{ ref('int_claims') }}
),

{#- end = start + length - 1: what two of them allow is exactly what can be said of the third. -#}
bounded as (
    select
        *,
        greatest(start_lo, end_lo - length_hi + 1) as start_min,
        least(start_hi, end_hi - greatest(length_lo, 1) + 1, end_hi) as start_max,
        greatest(end_lo, start_lo + greatest(length_lo, 1) - 1, start_lo) as end_min,
        least(end_hi, start_hi + length_hi - 1) as end_max,
        greatest(length_lo, end_lo - start_hi + 1, 1) as length_min,
        least(length_hi, end_hi - start_lo + 1) as length_max
    from choices
),

standing as (
    select
        *,
        case
            when is_planned then 'planned'
            when is_end_told then 'ended'
            when is_length_whole and coalesce({{ number_day('end_min') }} <= last_published, true) then 'ended'
            when seen_on is not null then 'ongoing'
            else 'unknown'
        end as status
    from bounded
),

events as (
    select
        choices.stoppage_id,
        claims.end_event
    from choices, unnest(choices.end_claim_ids) as members (claim_id)
    inner join claims
        on members.claim_id = claims.claim_id
    where claims.end_event is not null
    qualify row_number() over (
        partition by choices.stoppage_id
        order by
            date_diff('day', claims.date_earliest, claims.date_latest) asc,
            claims.date_latest desc,
            claims.published_latest desc nulls last,
            claims.claim_id asc
    ) = 1
)

select
    standing.stoppage_id,
    {{ number_day('start_min') }} as start_earliest,
    {{ number_day('start_max') }} as start_latest,
    case when status in ('ended', 'planned') then {{ number_day('end_min') }} end as end_earliest,
    case when status in ('ended', 'planned') then {{ number_day('end_max') }} end as end_latest,
    events.end_event,
    standing.status,
    if(status = 'ongoing', seen_on, last_published) as as_of,
    standing.seen_on,
    standing.is_length_whole,
    standing.is_start_counted,
    standing.length_lo,
    standing.length_hi,
    standing.length_min,
    standing.length_max,
    standing.dropped
from standing
left join events
    on standing.stoppage_id = events.stoppage_id
    and standing.status = 'ended'
