-- A claim whose offsets do not span its words cannot be shown in its article, and its figure cannot be checked.
select claim_id, evidence, evidence_start, evidence_end
from {{ ref('claims') }}
where evidence_start < 0 or evidence_end - evidence_start != length(evidence) or evidence = ''
