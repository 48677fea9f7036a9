with

claims as (
    select * from {{ ref('stg_claims') }}
),

articles as (
    select * from {{ ref('stg_articles') }}
)

select
    claims.* exclude (evidence, evidence_start, evidence_end, rule, extractor_version, date_expression, since_expression),
    articles.published_earliest,
    articles.published_latest,
    coalesce(claims.modality, 'happened') = 'planned' as is_planned
from claims
inner join articles
    on claims.article_id = articles.article_id
where claims.dispute_id is not null
