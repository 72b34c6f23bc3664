#!/usr/bin/env bash
# All levels, one after the other; stops at the first that fails and says how long each took.
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

step "lint" scripts/lint.sh
step "front end: components" frontend_tests
step "front end: build" build_frontend
step "back end: rules, endpoints, boundaries, packaged" backend_tests
mark_backend
step "contract" contract_is_current
step "journeys in a browser" scripts/e2e.sh
printf '\nAll tests passed in %d s.\n' "$SECONDS"
