with

votes as (
    select
        claim_id,
        article_id,
        origin_id,
        dispute_id,
        ballot,
        coalesce(result, '') as result,
        date_earliest,
        date_latest,
        published_latest,
        pct_for_min as pct_min,
        pct_for_max as pct_max,
        votes_for,
        votes_against,
        date_earliest is not null and date_latest is not null as is_dated,
        date_diff('day', date_earliest, date_latest) < 14 as is_narrow
    from {{ ref('int_claims') }}
    where kind = 'vote' and ballot is not null and is_planned is not true
),

{#- Dates up to three days apart are one ballot: its first day, its last, the day of the count. -#}
narrow_steps as (
    select
        *,
        date_earliest > max(date_latest) over (
            partition by dispute_id, ballot, result
            order by date_earliest, date_latest, claim_id
            rows between unbounded preceding and 1 preceding
        ) + 3 as is_first
    from votes
    where is_dated and is_narrow and result != ''
),

days as (
    select
        *,
        count_if(coalesce(is_first, true)) over (
            partition by dispute_id, ballot, result
            order by date_earliest, date_latest, claim_id
            rows between unbounded preceding and current row
        ) as day
    from narrow_steps
),

share_bounds as (
    select
        dispute_id, ballot, result, day, claim_id, origin_id,
        published_latest as published,
        pct_min as lo,
        pct_max as hi
    from days
),

by_share as (
    {{ assign_sides('share_bounds', ['dispute_id', 'ballot', 'result', 'day']) }}
),

{#- Two shares told by one article are two ballots; told by two articles they are a conflict about one. -#}
told_apart as (
    select distinct days.dispute_id, days.ballot, days.result, days.day
    from days
    inner join by_share
        on days.claim_id = by_share.claim_id
    group by days.dispute_id, days.ballot, days.result, days.day, days.article_id
    having count(distinct by_share.side) > 1
),

narrow as (
    select
        days.*,
        concat(days.day, if(told_apart.day is null, '', concat(' ', by_share.side))) as island
    from days
    inner join by_share
        on days.claim_id = by_share.claim_id
    left join told_apart
        on days.dispute_id = told_apart.dispute_id
        and days.ballot = told_apart.ballot
        and days.result = told_apart.result
        and days.day = told_apart.day
),

anchors as (
    select
        dispute_id,
        ballot,
        result,
        island,
        min(date_earliest) as date_earliest,
        max(date_latest) as date_latest,
        min(pct_min) as pct_min,
        max(pct_max) as pct_max,
        min(votes_for) as votes_for
    from narrow
    group by dispute_id, ballot, result, island
),

loose as (
    select * from votes where not (is_dated and is_narrow and result != '')
),

fits as (
    select
        loose.claim_id,
        anchors.result,
        anchors.island,
        row_number() over (
            partition by loose.claim_id
            order by
                loose.votes_for is not distinct from anchors.votes_for and loose.votes_for is not null desc,
                coalesce(loose.pct_min, loose.pct_max) is not null and coalesce(anchors.pct_min, anchors.pct_max) is not null desc,
                anchors.date_earliest desc,
                anchors.result asc,
                anchors.island asc
        ) as choice
    from loose
    inner join anchors
        on loose.dispute_id = anchors.dispute_id
        and loose.ballot = anchors.ballot
        and (loose.result = anchors.result or loose.result = '')
        and coalesce(loose.date_earliest <= anchors.date_latest, true)
        and coalesce(loose.date_latest >= anchors.date_earliest, true)
        and coalesce(loose.published_latest >= anchors.date_earliest, true)
        and coalesce(loose.pct_min <= anchors.pct_max, true)
        and coalesce(loose.pct_max >= anchors.pct_min, true)
        and (loose.is_dated or coalesce(loose.votes_for = anchors.votes_for, true))
),

{#- What fits no dated ballot makes ballots of its own, apart by date and by share in favor. -#}
unfitted as (
    select loose.*
    from loose
    anti join fits
        on loose.claim_id = fits.claim_id
),

unfitted_dates as (
    select
        dispute_id, ballot, claim_id,
        claim_id as origin_id,
        published_latest as published,
        {{ day_number('date_earliest') }} as lo,
        {{ day_number('date_latest') }} as hi
    from unfitted
),

unfitted_by_date as (
    {{ assign_sides('unfitted_dates', ['dispute_id', 'ballot']) }}
),

unfitted_shares as (
    select
        unfitted.dispute_id, unfitted.ballot, unfitted.claim_id, unfitted.result, unfitted_by_date.side as date_side,
        unfitted.claim_id as origin_id,
        unfitted.published_latest as published,
        unfitted.pct_min as lo,
        unfitted.pct_max as hi
    from unfitted
    inner join unfitted_by_date
        on unfitted.claim_id = unfitted_by_date.claim_id
),

unfitted_by_share as (
    {{ assign_sides('unfitted_shares', ['dispute_id', 'ballot', 'result', 'date_side']) }}
),

assigned as (
    select claim_id, dispute_id, ballot, result, concat('dated ', island) as part
    from narrow
    union all
    select loose.claim_id, loose.dispute_id, loose.ballot, fits.result, concat('dated ', fits.island)
    from fits
    inner join loose
        on fits.claim_id = loose.claim_id
    where fits.choice = 1
    union all
    select claim_id, dispute_id, ballot, result, concat('other ', date_side, ' ', side)
    from unfitted_by_share
),

ballots as (
    select
        assigned.dispute_id,
        assigned.ballot,
        assigned.result,
        assigned.part,
        coalesce(min(votes.date_earliest) filter (where votes.is_narrow), max(votes.date_earliest)) as first_day,
        min(assigned.claim_id) as first_claim_id
    from assigned
    inner join votes
        on assigned.claim_id = votes.claim_id
    group by assigned.dispute_id, assigned.ballot, assigned.result, assigned.part
),

named as (
    select
        *,
        concat_ws('--', dispute_id, replace(ballot, '_', '-'), nullif(result, ''), coalesce(first_day::varchar, 'undated')) as name,
        row_number() over (
            partition by dispute_id, ballot, result, first_day
            order by first_claim_id
        ) as copy
    from ballots
)

select
    assigned.claim_id,
    concat(named.name, if(named.copy > 1, concat('--', named.copy), '')) as fact_key
from assigned
inner join named
    on assigned.dispute_id = named.dispute_id
    and assigned.ballot = named.ballot
    and assigned.result = named.result
    and assigned.part = named.part
