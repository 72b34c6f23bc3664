#!/usr/bin/env bash
# All levels; stops at the first that fails, says how long each took and what was slowest. The components run beside the
# back end, which leaves a processor idle half of the time.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

require_java
require_maven
require_node

step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  printf '== %s: %d s\n' "$name" $((SECONDS - began))
}

backend_tests() {
  (cd backend && mvn -B -ntp "${version_flags[@]}" verify -DskipITs=false)
}

contract_is_current() {
  diff -u openapi.yaml backend/target/openapi/openapi.yaml >/tmp/kontor-contract.diff || {
    head -n 60 /tmp/kontor-contract.diff
    fail "openapi.yaml differs from the code; run 'make openapi' and commit it."
  }
  (cd frontend && npm run --silent generate:check)
}

frontend_tests() {
  (cd frontend && npm run --silent test)
}

# beside NAME LOG COMMAND: runs it in the background; `together` prints it and fails with it.
beside() {
  local log=$2
  beside_name=$1 beside_log=$log beside_began=$SECONDS
  shift 2
  "$@" >"$log" 2>&1 &
  beside_pid=$!
  trap 'kill "$beside_pid" 2>/dev/null || true; rm -f "$beside_log"' EXIT
}

together() {
  local failed=0
  wait "$beside_pid" || failed=$?
  printf '\n== %s\n' "$beside_name"
  cat "$beside_log"
  printf '== %s: %d s\n' "$beside_name" $((SECONDS - beside_began))
  [ "$failed" = 0 ] || exit "$failed"
}

step "lint" scripts/lint.sh
step "front end: build" build_frontend
beside "front end: components" "$(mktemp)" frontend_tests
step "back end: rules, endpoints, boundaries, packaged" backend_tests
together
mark_backend
step "contract" contract_is_current
step "journeys in a browser" scripts/e2e.sh
node scripts/slowest.mjs
printf '\nAll tests passed in %d s.\n' "$SECONDS"
