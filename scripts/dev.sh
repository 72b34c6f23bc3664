#!/usr/bin/env bash
# Live reload of both sides: each app's own server passes /api on to the back end.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

require_java
require_maven
require_node
install_frontend
export KONTOR_DATA=${KONTOR_DATA:-$root/data}
export KONTOR_DEMO_PASSWORD=${KONTOR_DEMO_PASSWORD:-demo-desk-for-developers}

(cd frontend && exec npm run dev) &
admin=$!
(cd frontend && exec npm run dev:portal) &
portal=$!
trap 'kill $admin $portal 2>/dev/null || true' EXIT
(cd backend && mvn -B -ntp "${version_flags[@]}" quarkus:dev)
