with

claims as (
    select * from {{ ref('stg_claims') }}
)

select * from claims
order by claim_id
