{{ corrected('int_resolved_votes', 'vote_id') }}
