with

claims as (
    select * from {{ ref('int_claims') }}
),

parties as (
    select * from {{ ref('int_parties') }}
),

told as (
    select
        dispute_id,
        count(*) as n_claims,
        count(distinct article_id) as n_articles,
        least(count(distinct origin_id), count(distinct article_id)) as n_origins,
        list_sort(list(claim_id)) as claim_ids,
        min(published_latest) as first_reported_on,
        max(published_latest) as last_reported_on
    from claims
    group by dispute_id
),

articles as (
    select distinct dispute_id, article_id, published_latest
    from claims
),

first_articles as (
    select dispute_id, article_id
    from articles
    qualify row_number() over (partition by dispute_id order by published_latest asc nulls last, article_id asc) = 1
),

last_articles as (
    select dispute_id, article_id
    from articles
    qualify row_number() over (partition by dispute_id order by published_latest desc nulls last, article_id asc) = 1
),

stoppages as (
    select dispute_id, count(*) as n_stoppages
    from {{ ref('fct_strike_durations') }}
    group by dispute_id
),

disputed as (
    select distinct support.dispute_id
    from {{ ref('int_support') }} as support
    inner join {{ ref('int_conflicts') }} as conflicts
        on support.fact_table = conflicts.fact_table
        and support.fact_key = conflicts.fact_key
)

select
    told.dispute_id,
    parties."union",
    parties.employer,
    first_articles.article_id as first_article_id,
    last_articles.article_id as last_article_id,
    told.first_reported_on,
    told.last_reported_on,
    coalesce(stoppages.n_stoppages, 0) as n_stoppages,
    told.n_claims,
    told.n_articles,
    told.n_origins,
    told.claim_ids,
    disputed.dispute_id is not null as has_conflict
from told
left join parties on told.dispute_id = parties.dispute_id
left join first_articles on told.dispute_id = first_articles.dispute_id
left join last_articles on told.dispute_id = last_articles.dispute_id
left join stoppages on told.dispute_id = stoppages.dispute_id
left join disputed on told.dispute_id = disputed.dispute_id
order by told.dispute_id
