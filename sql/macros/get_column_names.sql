{#-
Stands in for dbt-duckdb's macro of this name, which leaves the column names of a contract unquoted: `union` and
`column` are words of SQL. To be dropped once dbt-duckdb quotes them.
-#}
{% macro get_column_names() %}
    ({{ adapter.dispatch('get_column_names', 'dbt')() }})
{% endmacro %}
