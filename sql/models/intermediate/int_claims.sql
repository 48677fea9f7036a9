with

claims as (
    select * from {{ ref('int_corrected_claims') }}
),

articles as (
    select * from {{ ref('stg_articles') }}
)

select
    claims.* exclude (
        pct_for_min, pct_for_max,
        evidence, evidence_start, evidence_end, rule, extractor_version, date_expression, since_expression
    ),
    case when claims.pct_for_max is null then coalesce(claims.pct_for_min, claims.pct_for) else claims.pct_for_min end
        as pct_for_min,
    case when claims.pct_for_min is null then coalesce(claims.pct_for_max, claims.pct_for) else claims.pct_for_max end
        as pct_for_max,
    articles.published_earliest,
    articles.published_latest,
    coalesce(claims.modality, 'happened') = 'planned' as is_planned
from claims
inner join articles
    on claims.article_id = articles.article_id
where claims.dispute_id is not null
