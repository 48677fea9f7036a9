with

claims as (
    select * from {{ ref('int_claims') }}
    where stoppage_id is not null and kind in ('strike_start', 'strike_end', 'strike_duration', 'strike_ongoing')
),

{#- A strike is on when it is said to be, when its days are counted, and when its start is news. -#}
seen as (
    select
        stoppage_id,
        case
            when is_planned then null
            when kind = 'strike_ongoing' then coalesce(date_earliest, published_earliest)
            when kind = 'strike_duration' and elapsed then coalesce(date_earliest, published_earliest)
            when kind = 'strike_start' and published_earliest between date_earliest and date_latest + 14
                then published_earliest
        end as seen_on,
        kind,
        is_planned,
        published_latest
    from claims
)

select
    stoppage_id,
    max(seen_on) as seen_on,
    max(published_latest) as last_published,
    bool_or(kind = 'strike_start' and is_planned) as is_announced,
    bool_or(seen_on is not null or (not is_planned and kind in ('strike_start', 'strike_ongoing'))) as is_begun
from seen
group by stoppage_id
