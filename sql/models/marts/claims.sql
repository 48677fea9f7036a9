with

claims as (
    select * from {{ ref('int_corrected_claims') }}
)

select * from claims
order by claim_id
