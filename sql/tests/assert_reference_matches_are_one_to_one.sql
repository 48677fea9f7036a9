-- A stoppage matched with two of one source, or two with one, would be counted twice in every comparison.
select source, stoppage_id as id
from {{ ref('fct_reference_matches') }}
group by source, stoppage_id
having count(*) > 1
union all
select source, source_id
from {{ ref('fct_reference_matches') }}
group by source, source_id
having count(*) > 1
