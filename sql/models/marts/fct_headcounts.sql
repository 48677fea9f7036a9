{{ corrected('int_resolved_headcounts', 'headcount_id') }}
