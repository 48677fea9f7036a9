-- A claim of an article that is not published has no source.
select claims.claim_id
from {{ ref('claims') }} as claims
anti join {{ ref('articles') }} as articles
    on claims.article_id = articles.article_id
