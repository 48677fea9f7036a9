with

members as (
    select * from {{ ref('int_fact_claims') }}
),

parties as (
    select * from {{ ref('int_parties') }}
),

counted as (
    select
        fact_table,
        fact_key,
        dispute_id,
        if(count(distinct stoppage_id) = 1, min(stoppage_id), null) as stoppage_id,
        count(*) as n_claims,
        count(distinct article_id) as n_articles,
        least(count(distinct origin_id), count(distinct article_id)) as n_origins,
        list_sort(list(claim_id)) as claim_ids
    from members
    group by fact_table, fact_key, dispute_id
)

select
    counted.*,
    parties."union",
    parties.employer
from counted
left join parties
    on counted.dispute_id = parties.dispute_id
