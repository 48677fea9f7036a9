with

sides as (
    select * from {{ ref('int_sides') }}
),

told as (
    select
        fact_table, fact_key, figure, lo, hi, n_origins, claim_ids, side,
        figure in ('start', 'end', 'vote_date', 'session_date', 'since', 'date') as is_day
    from sides
),

worded as (
    select
        fact_table, fact_key, figure, n_origins, claim_ids, side,
        {{ interval_words('lo', 'hi', 'is_day') }} as words
    from told
),

between_claims as (
    select
        chosen.fact_table,
        chosen.fact_key,
        chosen.figure,
        other.side,
        chosen.words as side_a,
        chosen.claim_ids as side_a_claim_ids,
        chosen.n_origins as side_a_origins,
        other.words as side_b,
        other.claim_ids as side_b_claim_ids,
        other.n_origins as side_b_origins
    from worded as chosen
    inner join worded as other
        on chosen.fact_table = other.fact_table
        and chosen.fact_key = other.fact_key
        and chosen.figure = other.figure
        and chosen.side = 1
        and other.side > 1
),

choices as (
    select * from {{ ref('int_stoppage_choices') }}
    where dropped is not null
),

{#- What the figures that stayed say of the one that went. -#}
against as (
    select
        *,
        case dropped
            when 'start' then start_implied_lo when 'end' then end_implied_lo else length_implied_lo
        end as implied_lo,
        case dropped
            when 'start' then start_implied_hi when 'end' then end_implied_hi else length_implied_hi
        end as implied_hi,
        case dropped
            when 'start' then told_start_lo when 'end' then told_end_lo else told_length_lo
        end as told_lo,
        case dropped
            when 'start' then told_start_hi when 'end' then told_end_hi else told_length_hi
        end as told_hi,
        case dropped
            when 'start' then start_claim_ids when 'end' then end_claim_ids else length_claim_ids
        end as told_claim_ids,
        case dropped
            when 'start' then start_origins when 'end' then end_origins else length_origins
        end as told_origins,
        dropped != 'duration_days' as is_day
    from (
        select
            *,
            told_end_lo - told_length_hi + 1 as start_implied_lo,
            told_end_hi - coalesce(told_length_lo, 1) + 1 as start_implied_hi,
            told_start_lo + coalesce(told_length_lo, 1) - 1 as end_implied_lo,
            told_start_hi + told_length_hi - 1 as end_implied_hi,
            told_end_lo - told_start_hi + 1 as length_implied_lo,
            told_end_hi - told_start_lo + 1 as length_implied_hi
        from choices
    ) as implied
),

supported as (
    select
        against.stoppage_id,
        list_sort(list(distinct claims.claim_id)) as claim_ids,
        count(distinct claims.origin_id) as n_origins
    from against, unnest(list_concat(
        if(dropped = 'start', [], start_claim_ids),
        if(dropped = 'end', [], end_claim_ids),
        if(dropped = 'duration_days', [], length_claim_ids)
    )) as members (claim_id)
    inner join {{ ref('int_claims') }} as claims
        on members.claim_id = claims.claim_id
    group by against.stoppage_id
),

between_figures as (
    select
        'fct_strike_durations' as fact_table,
        against.stoppage_id as fact_key,
        against.dropped as figure,
        0 as side,
        {{ interval_words('implied_lo', 'implied_hi', 'is_day') }} as side_a,
        supported.claim_ids as side_a_claim_ids,
        supported.n_origins as side_a_origins,
        {{ interval_words('told_lo', 'told_hi', 'is_day') }} as side_b,
        against.told_claim_ids as side_b_claim_ids,
        against.told_origins as side_b_origins
    from against
    inner join supported
        on against.stoppage_id = supported.stoppage_id
)

select * from between_claims
union all
select * from between_figures
