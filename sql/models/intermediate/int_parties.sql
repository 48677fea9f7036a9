with

claims as (
    select * from {{ ref('int_claims') }}
),

named as (
    select dispute_id, 'union' as party, "union" as name, count(distinct origin_id) as n_origins, count(*) as n_claims
    from claims
    where "union" is not null
    group by dispute_id, "union"
    union all
    select dispute_id, 'employer', employer, count(distinct origin_id), count(*)
    from claims
    where employer is not null
    group by dispute_id, employer
),

chosen as (
    select dispute_id, party, name
    from named
    qualify row_number() over (
        partition by dispute_id, party
        order by n_origins desc, n_claims desc, name asc
    ) = 1
)

select
    dispute_id,
    max(name) filter (where party = 'union') as "union",
    max(name) filter (where party = 'employer') as employer
from chosen
group by dispute_id
