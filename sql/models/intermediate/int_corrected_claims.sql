with

claims as (
    select * from {{ ref('stg_claims') }}
),

found as (
    select * from {{ ref('int_claim_corrections') }}
),

fixes as (
    {{ fixes() }}
),

corrected as (
    select
        claims.* replace (
            {%- for name, type in correctable_claim_columns().items() %}
            {{ fixed('claims', name, type) }} as "{{ name }}"{{ ',' if not loop.last }}
            {%- endfor %}
        ),
        fixes.dropped_by,
        fixes.target_id is not null as is_corrected
    from claims
    left join fixes
        on claims.claim_id = fixes.target_id
)

{#- A claim that was dropped stays on record, and is about no dispute. -#}
select
    * exclude (dropped_by) replace (
        case when dropped_by is null then dispute_id end as dispute_id,
        case when dropped_by is null then stoppage_id end as stoppage_id,
        if(dropped_by is null, link_reason, concat('dropped by correction ', dropped_by)) as link_reason
    )
from corrected
