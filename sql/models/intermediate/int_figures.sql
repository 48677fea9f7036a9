{{ config(materialized='view') }}

with

sides as (
    select * from {{ ref('int_sides') }}
)

select
    fact_table,
    fact_key,
    figure,
    lo,
    hi
from sides
where side = 1
