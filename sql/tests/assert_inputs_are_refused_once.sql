-- An input is refused once for one reason: twice would count it twice in the summary.
select source, reason
from {{ ref('rejected_articles') }}
group by source, reason
having count(*) > 1
