with

counts as (
    select
        claim_id,
        dispute_id,
        origin_id,
        published_latest as published,
        value_min,
        value_max,
        {{ day_number('since_earliest') }} as since_lo,
        {{ day_number('since_latest') }} as since_hi
    from {{ ref('int_claims') }}
    where kind = 'session_count' and (value_min is not null or value_max is not null)
),

since_bounds as (
    select claim_id, dispute_id, origin_id, published, since_lo as lo, since_hi as hi
    from counts
),

by_since as (
    {{ assign_sides('since_bounds', ['dispute_id']) }}
),

number_bounds as (
    select
        counts.claim_id, counts.dispute_id, counts.origin_id, counts.published, by_since.side as since_side,
        counts.value_min as lo,
        counts.value_max as hi
    from counts
    inner join by_since
        on counts.claim_id = by_since.claim_id
),

by_number as (
    {{ assign_sides('number_bounds', ['dispute_id', 'since_side']) }}
),

{#- A count that grew is another row; two counts of one day are one row in conflict. -#}
dated as (
    select
        by_number.claim_id,
        by_number.dispute_id,
        by_number.since_side,
        max(number_bounds.published) over (
            partition by by_number.dispute_id, by_number.since_side, by_number.side
        ) as as_of
    from by_number
    inner join number_bounds
        on by_number.claim_id = number_bounds.claim_id
),

counted as (
    select distinct dispute_id, since_side, as_of from dated
),

named as (
    select
        *,
        concat(dispute_id, '--sessions--', coalesce(as_of::varchar, 'undated')) as name,
        row_number() over (partition by dispute_id, as_of order by since_side) as copy
    from counted
)

select
    dated.claim_id,
    concat(named.name, if(named.copy > 1, concat('--', named.copy), '')) as fact_key
from dated
inner join named
    on dated.dispute_id = named.dispute_id
    and dated.since_side = named.since_side
    and dated.as_of is not distinct from named.as_of
