with

rejected as (
    select * from {{ ref('stg_rejected_articles') }}
)

select * from rejected
order by source, reason
