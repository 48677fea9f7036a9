{#- Starts so far apart are one stoppage told differently, as within a dispute; less if only one side is named by both. -#}
{%- set window = 10 -%}
{%- set one_sided_window = 3 -%}
{%- set widest_start = 366 -%}
with

stoppages as (
    select * from {{ ref('fct_strike_durations') }}
    where status != 'planned'
        and coalesce(date_diff('day', start_earliest, start_latest) <= {{ widest_start }}, true)
),

theirs as (
    select * from {{ ref('stg_reference_stoppages') }}
    where coalesce(kind = 'strike', true)
),

named as (
    select theirs.source, theirs.source_id, 'union' as side, names.name
    from theirs, unnest(theirs.unions) as listed (reference_name)
    inner join {{ ref('stg_reference_names') }} as names
        on listed.reference_name = names.reference_name and names.side = 'union'
    union
    select theirs.source, theirs.source_id, 'employer', names.name
    from theirs, unnest(theirs.employers) as listed (reference_name)
    inner join {{ ref('stg_reference_names') }} as names
        on listed.reference_name = names.reference_name and names.side = 'employer'
),

alike as (
    select stoppages.stoppage_id, named.source, named.source_id, named.side
    from stoppages
    inner join named
        on stoppages."union" = named.name and named.side = 'union'
    union all
    select stoppages.stoppage_id, named.source, named.source_id, named.side
    from stoppages
    inner join named
        on stoppages.employer = named.name and named.side = 'employer'
),

pairs as (
    select
        stoppage_id,
        source,
        source_id,
        bool_or(side = 'union') as is_same_union,
        bool_or(side = 'employer') as is_same_employer
    from alike
    group by stoppage_id, source, source_id
),

{#- Where a start is not known, the ends are compared, else the day on which the stoppage was seen. -#}
compared as (
    select
        pairs.*,
        {{ days_between('ours.start_earliest', 'ours.start_latest', 'theirs.start_earliest', 'theirs.start_latest') }} as starts_apart,
        {{ days_between('ours.end_earliest', 'ours.end_latest', 'theirs.end_earliest', 'theirs.end_latest') }} as ends_apart,
        {{ days_between('ours.as_of', 'ours.as_of', 'theirs.start_earliest', 'theirs.end_latest') }} as seen_apart,
        date_diff('day', ours.start_earliest, ours.start_latest) as width
    from pairs
    inner join stoppages as ours
        on pairs.stoppage_id = ours.stoppage_id
    inner join theirs
        on pairs.source = theirs.source and pairs.source_id = theirs.source_id
    where (pairs.is_same_union or ours."union" is null or len(theirs.unions) = 0)
        and (pairs.is_same_employer or ours.employer is null or len(theirs.employers) = 0)
)

select
    stoppage_id,
    source,
    source_id,
    is_same_union,
    is_same_employer,
    coalesce(starts_apart, ends_apart, seen_apart) as days_apart,
    ends_apart,
    width
from compared
where coalesce(starts_apart, ends_apart, seen_apart)
    <= if(is_same_union and is_same_employer, {{ window }}, {{ one_sided_window }})
