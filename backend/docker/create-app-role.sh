#!/bin/sh
# The application's role owns nothing and cannot bypass row-level security; the owner migrates.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$KONTOR_DB_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role kontor_app login nosuperuser nobypassrls password :'password';
grant connect on database kontor to kontor_app;
SQL
