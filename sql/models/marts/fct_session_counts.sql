{{ corrected('int_resolved_session_counts', 'session_count_id') }}
