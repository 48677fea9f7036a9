with

corrections as (
    select * from {{ ref('stg_corrections') }}
    where target_kind = 'claim'
),

claims as (
    select * from {{ ref('stg_claims') }}
),

found as (
    {{ found_corrections('claims', 'claim_id') }}
)

select
    found.*,
    claims.kind,
    claims.stoppage_id
from found
inner join claims
    on found.target_id = claims.claim_id
