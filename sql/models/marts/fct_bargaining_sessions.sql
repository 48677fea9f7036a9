{{ corrected('int_resolved_bargaining_sessions', 'session_id') }}
