with

articles as (
    select * from {{ ref('stg_articles') }}
)

select * from articles
order by article_id
