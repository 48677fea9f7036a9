with

{# How large a dispute is: the most workers that are certain to be counted in it. #}
sizes as (
    select dispute_id, max(workers_min) as workers
    from {{ ref('fct_headcounts') }}
    where role != 'other'
    group by dispute_id
),

disputes as (
    select
        dim_disputes.*,
        coalesce(sizes.workers, 0) as workers,
        concat(coalesce(dim_disputes."union", 'workers'), ' and ', coalesce(dim_disputes.employer, 'an employer')) as parties
    from {{ ref('dim_disputes') }} as dim_disputes
    left join sizes
        on dim_disputes.dispute_id = sizes.dispute_id
),

stoppages as (
    select * from {{ ref('fct_strike_durations') }}
),

facts as (
    {%- for table, key in {
        'fct_strike_durations': 'stoppage_id',
        'fct_votes': 'vote_id',
        'fct_session_counts': 'session_count_id',
        'fct_bargaining_sessions': 'session_id',
        'fct_headcounts': 'headcount_id',
    }.items() %}
    select '{{ table }}' as fact_table, {{ key }} as fact_key, dispute_id, n_origins
    from {{ ref(table) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

conflicts as (
    select * from {{ ref('conflicts') }}
),

articles as (
    select * from {{ ref('articles') }}
),

newest as (
    select max(published_latest) as day from articles
),

statements as (
    select article_id, count(*) as n_claims
    from {{ ref('claims') }}
    group by article_id
),

items as (
    select
        'conflict' as reason,
        conflicts.fact_table,
        conflicts.fact_key,
        null as article_id,
        facts.dispute_id,
        concat(
            conflicts."column", ' of ', disputes.parties, ': ', conflicts.side_a, ' (origins: ', conflicts.side_a_origins,
            ') against ', conflicts.side_b, ' (', conflicts.side_b_origins, ')'
        ) as words,
        {#- The closer the sides, the likelier the wrong one was published. -#}
        4 * least(1, conflicts.side_b_origins / greatest(conflicts.side_a_origins, 1)) as urgency,
        disputes.workers as size,
        conflicts.conflict_id as item
    from conflicts
    inner join facts
        on conflicts.fact_table = facts.fact_table
        and conflicts.fact_key = facts.fact_key
    inner join disputes
        on facts.dispute_id = disputes.dispute_id

    union all

    select
        'stale_strike',
        'fct_strike_durations',
        stoppages.stoppage_id,
        null,
        stoppages.dispute_id,
        concat(
            'the strike of ', disputes.parties, ' was last seen going on on ', stoppages.as_of, '; the last news of the dispute is of ',
            disputes.last_reported_on
        ),
        3,
        disputes.workers,
        stoppages.stoppage_id
    from stoppages
    inner join disputes
        on stoppages.dispute_id = disputes.dispute_id
    cross join newest
    where stoppages.status = 'ongoing' and disputes.last_reported_on + 30 < newest.day

    union all

    select
        'single_origin',
        facts.fact_table,
        facts.fact_key,
        null,
        facts.dispute_id,
        concat('only one origin tells this of ', disputes.parties, ', a dispute of ', disputes.workers::bigint, ' workers or more'),
        2,
        disputes.workers,
        concat_ws('--', facts.fact_table, facts.fact_key)
    from facts
    inner join disputes
        on facts.dispute_id = disputes.dispute_id
    where facts.n_origins = 1 and disputes.workers >= 1000

    union all

    select
        'undated_article',
        null,
        null,
        articles.article_id,
        null,
        concat('no date of publication is known; it states ', coalesce(statements.n_claims, 0), ' claims: ', coalesce(articles.title, articles.source)),
        1,
        coalesce(statements.n_claims, 0),
        articles.article_id
    from articles
    left join statements
        on articles.article_id = statements.article_id
    where articles.published_earliest is null and articles.published_latest is null
),

weighed as (
    select *, round(urgency * log10(10 + size), 2) as weight from items
)

select
    row_number() over (order by weight desc, reason asc, item asc) as rank,
    reason,
    fact_table,
    fact_key,
    article_id,
    dispute_id,
    words,
    weight
from weighed
order by rank
