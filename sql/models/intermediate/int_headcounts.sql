with

counts as (
    select
        claim_id,
        article_id,
        dispute_id,
        role,
        coalesce(case when role != 'unit' then stoppage_id end, '') as stoppage_id,
        origin_id,
        published_latest as published,
        date_earliest,
        date_latest,
        coalesce(date_earliest, published_earliest) as seen_earliest,
        coalesce(date_latest, published_latest) as seen_latest,
        value_min,
        value_max
    from {{ ref('int_claims') }}
    where kind = 'headcount' and role is not null and (value_min is not null or value_max is not null)
),

{#- Each rally is counted anew; other counts go on until the next. -#}
rally_bounds as (
    select
        claim_id, dispute_id, role, stoppage_id, origin_id, published,
        if(role = 'picketers', {{ day_number('date_earliest') }}, null) as lo,
        if(role = 'picketers', {{ day_number('date_latest') }}, null) as hi
    from counts
),

by_rally as (
    {{ assign_sides('rally_bounds', ['dispute_id', 'role', 'stoppage_id']) }}
),

number_bounds as (
    select
        counts.claim_id, counts.article_id, counts.dispute_id, counts.role, counts.stoppage_id, counts.origin_id, counts.published,
        by_rally.side as rally,
        counts.seen_earliest,
        counts.seen_latest,
        counts.value_min as lo,
        counts.value_max as hi
    from counts
    inner join by_rally
        on counts.claim_id = by_rally.claim_id
),

by_number as (
    {{ assign_sides('number_bounds', ['dispute_id', 'role', 'stoppage_id', 'rally']) }}
),

spans as (
    select
        by_number.dispute_id,
        by_number.role,
        by_number.stoppage_id,
        by_number.rally,
        by_number.side,
        min(number_bounds.seen_earliest) as first_seen,
        max(number_bounds.seen_latest) as last_seen
    from by_number
    inner join number_bounds
        on by_number.claim_id = number_bounds.claim_id
    group by all
),

{#- Numbers that differ are told apart by time; told at the same time they are one row in conflict. -#}
steps as (
    select
        *,
        role = 'other' or coalesce(first_seen > max(last_seen) over (
            partition by dispute_id, role, stoppage_id, rally
            order by first_seen, last_seen, side
            rows between unbounded preceding and 1 preceding
        ), true) as is_first
    from spans
),

times as (
    select
        *,
        count_if(is_first) over (
            partition by dispute_id, role, stoppage_id, rally
            order by first_seen, last_seen, side
            rows between unbounded preceding and current row
        ) as time
    from steps
),

{#- Two numbers told by one article count two groups. -#}
told_apart as (
    select distinct dispute_id, role, stoppage_id, rally, times.time
    from by_number
    inner join number_bounds
        using (claim_id, dispute_id, role, stoppage_id, rally)
    inner join times
        using (dispute_id, role, stoppage_id, rally, side)
    group by dispute_id, role, stoppage_id, rally, times.time, number_bounds.article_id
    having count(distinct side) > 1
),

periods as (
    select
        times.*,
        concat(times.time, if(told_apart.time is null, '', concat(' ', times.side))) as period
    from times
    left join told_apart
        on times.dispute_id = told_apart.dispute_id
        and times.role = told_apart.role
        and times.stoppage_id = told_apart.stoppage_id
        and times.rally = told_apart.rally
        and times.time = told_apart.time
),

named as (
    select
        dispute_id,
        role,
        stoppage_id,
        rally,
        period,
        concat(dispute_id, '--', role, '--', coalesce(min(first_seen)::varchar, 'undated')) as name,
        row_number() over (
            partition by dispute_id, role, min(first_seen)
            order by stoppage_id, rally, period
        ) as copy
    from periods
    group by dispute_id, role, stoppage_id, rally, period
)

select
    by_number.claim_id,
    concat(named.name, if(named.copy > 1, concat('--', named.copy), '')) as fact_key
from by_number
inner join periods
    using (dispute_id, role, stoppage_id, rally, side)
inner join named
    using (dispute_id, role, stoppage_id, rally, period)
