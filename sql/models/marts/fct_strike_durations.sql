{{ corrected('int_resolved_strike_durations', 'stoppage_id') }}
