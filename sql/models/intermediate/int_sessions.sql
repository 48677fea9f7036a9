with

sessions as (
    select
        claim_id,
        dispute_id,
        origin_id,
        published_latest as published,
        {{ day_number('date_earliest') }} as lo,
        {{ day_number('date_latest') }} as hi
    from {{ ref('int_claims') }}
    where kind = 'session' and date_diff('day', date_earliest, date_latest) < 14
),

sides as (
    {{ assign_sides('sessions', ['dispute_id']) }}
),

days as (
    select
        sessions.dispute_id,
        sides.side,
        max(sessions.lo) as first_day
    from sessions
    inner join sides
        on sessions.claim_id = sides.claim_id
    group by sessions.dispute_id, sides.side
),

named as (
    select
        *,
        concat(dispute_id, '--session--', {{ number_day('first_day') }}) as name,
        row_number() over (partition by dispute_id, first_day order by side) as copy
    from days
)

select
    sides.claim_id,
    concat(named.name, if(named.copy > 1, concat('--', named.copy), '')) as fact_key
from sides
inner join named
    on sides.dispute_id = named.dispute_id
    and sides.side = named.side
