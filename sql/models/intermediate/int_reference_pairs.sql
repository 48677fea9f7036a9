with

candidates as (
    select * from {{ ref('int_reference_candidates') }}
),

ranked as (
    select
        *,
        rank() over (partition by source, stoppage_id {{ nearness() }}) as rank_of_theirs,
        rank() over (partition by source, source_id {{ nearness() }}) as rank_of_ours
    from candidates
),

mutual as (
    select * from ranked
    where rank_of_theirs = 1 and rank_of_ours = 1
)

select
    stoppage_id,
    source,
    source_id,
    is_same_union,
    is_same_employer,
    days_apart
from mutual
qualify count(*) over (partition by source, stoppage_id) = 1
    and count(*) over (partition by source, source_id) = 1
