#!/usr/bin/env bash
# Tries what Kontor promises on packaged servers with databases of their own: kills, faults, overload, races, guesses, hostile
# files. Prints one table; a promise that does not hold makes exit code 1. TRUST_PARTS says which of
# kills,retries,rights,fuzz,uploads,overload,flood,network,updates,guessing,suspension,renewals,paging,stop,proxy,logs,
# TRUST_SCALE=0.1 does a tenth of everything, TRUST_SEED repeats a fuzz; the results are also written to TRUST_RESULTS as JSON.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

# What stands in front of a server that people reach from outside; where there is none, the table says so.
find_nginx() {
  if [ -z "${KONTOR_NGINX:-}" ] && ! command -v nginx >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing nginx for the drill behind it ..."
    apt-get update -qq >/dev/null || true
    # it is started by the drill, and by nobody else
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null || true
  fi
  export KONTOR_NGINX=${KONTOR_NGINX:-$(command -v nginx || true)}
}

require_java
require_maven
require_node
build
maven test-compile
if [[ ",${TRUST_PARTS:-proxy}," == *,proxy,* ]]; then find_nginx; fi
# as people start it, from the second time on
start_cache_fits || train_start_cache || true
if start_cache_fits; then server_flags+=("-XX:AOTCache=$start_cache"); fi

results=$root/trust/results
work=$(mktemp -d)
mkdir -p "$results"
cd backend
java --enable-native-access=ALL-UNNAMED -Xmx1g -cp "target/test-classes:target/classes:$server_app/lib/main/*:$server_app/lib/boot/*" \
  dev.kontor.trust.Trust "$work" java "${server_flags[@]}" -jar "$server_jar" &
drills=$!

# what is under way is ended by the drills themselves
cleanup() {
  kill "$drills" 2>/dev/null || true
  wait "$drills" 2>/dev/null || true
  cp "$work"/*.log "$results" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
wait "$drills"
