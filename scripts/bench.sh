#!/usr/bin/env bash
# Compares Kontor with a bare endpoint that runs the same SQL, on the same database, in turn. BENCH_SECONDS and BENCH_ROUNDS
# say how long, BENCH_PARTS which of operations,publication,approval,transfers,associating,reminding,browser, BENCH_OPERATIONS
# which of READ,LIST and the others of Operation; the results are also written to BENCH_RESULTS as JSON. A missed goal is
# reported and does not fail.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh
. scripts/browser.sh

# wanted PART: nothing said means all of them
wanted() {
  [[ ",${BENCH_PARTS:-$1}," == *",$1,"* ]]
}

require_java
require_maven
if wanted browser; then
  require_node
  require_browser
  build_frontend
fi
build_backend

bench_app=$root/backend/bench/target/quarkus-app
work=$(mktemp -d)
processes=()
export KONTOR_SETUP_TOKEN=for-this-one-run-only-0123456789

stop_servers() {
  local i
  # the last one first: the database stops with the server that was started first
  for ((i = ${#processes[@]} - 1; i >= 0; i--)); do
    kill "${processes[i]}" 2>/dev/null || true
    wait "${processes[i]}" 2>/dev/null || true
  done
  processes=()
}

cleanup() {
  local status=$?
  stop_servers
  # what the server said of it
  if [ "$status" != 0 ] && [ -f "$work/kontor.log" ]; then tail -n 60 "$work/kontor.log" >&2; fi
  rm -rf "$work"
}
trap cleanup EXIT

free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# serve PORT LOG JAR FLAG...: starts a server and waits until its port is open.
serve() {
  local port=$1 log=$2 jar=$3 _
  shift 3
  java "${server_flags[@]}" "$@" -jar "$jar" >"$log" 2>&1 &
  processes+=($!)
  for _ in $(seq 2400); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
    kill -0 "${processes[-1]}" 2>/dev/null || break
    sleep 0.05
  done
  tail -n 50 "$log" >&2
  fail "a server did not start."
}

bench() {
  local main=$1
  shift
  java -XX:+UseParallelGC -Xmx512m -cp "$bench_app/app/*:$bench_app/lib/main/*:$bench_app/lib/boot/*" "dev.kontor.bench.$main" "$@"
}

# Against a server of its own with demo data, whose list of prices is the one that people scroll.
measure_browser() {
  local port
  stop_servers
  unset KONTOR_REMINDERS_EVERY KONTOR_SCHEDULE_POLL
  port=$(free_port)
  export KONTOR_DEMO_PASSWORD=quiet-lamp-over-the-harbour
  KONTOR_DEMO=true KONTOR_PORT=$port KONTOR_DATA=$work/demo serve "$port" "$work/demo.log" "$server_jar"
  node scripts/bench-browser.mjs "http://localhost:$port" "$KONTOR_CHROMIUM" "${BENCH_RESULTS:-bench/results/last.json}"
}

export KONTOR_DEMO=false KONTOR_HOST=127.0.0.1
if [ "${BENCH_PARTS:-}" = browser ]; then
  measure_browser
  exit
fi

(cd backend/bench && mvn -B -ntp -q package)
# looked at so often that looking is no part of the measurement
export KONTOR_REMINDERS_EVERY=PT0.1S KONTOR_SCHEDULE_POLL=PT0.1S
# everybody here comes from one address
export KONTOR_REGISTRATION_PER_ADDRESS=2000000000 KONTOR_REGISTRATION_PER_SITE=2000000000
export KONTOR_LIMITS_ADDRESS=0 KONTOR_LIMITS_PERSON=0 KONTOR_LIMITS_KEY=0 KONTOR_LIMITS_TENANT=0
kontor_port=$(free_port)
# known to the measuring side, which asks the same database
printf 'postgres=postgres\nkontor_owner=kontor_owner\nkontor_app=kontor_app\n' >"$work/db-passwords"
KONTOR_PORT=$kontor_port KONTOR_DATA=$work serve "$kontor_port" "$work/kontor.log" "$server_jar"
kontor=${processes[-1]}
postmaster=$(sed -n 1p "$work/db/postmaster.pid")
url=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/db/postmaster.pid")/kontor

echo "Filling the database: 1,100,000 customers of 51 resellers, 344 classes of 800 products, 250,000 customers with prices of their own, 1,000,000 subscriptions ..."
bench Seeding "$kontor_port" "$KONTOR_SETUP_TOKEN" "$url"

# started FLAG...: seconds from the start of a second server to its first answer
started() {
  local port began took
  port=$(free_port)
  began=$(date +%s%N)
  KONTOR_PORT=$port KONTOR_DB_URL=$url serve "$port" "$work/start.log" "$server_jar" "$@"
  bash -c "exec 3<>/dev/tcp/127.0.0.1/$port; printf 'GET /api/v1/setup HTTP/1.0\r\n\r\n' >&3; grep -q open <&3"
  took=$((($(date +%s%N) - began) / 1000000))
  kill "${processes[-1]}" && wait "${processes[-1]}" || true
  unset 'processes[-1]'
  start_seconds=$((took / 1000)).$(printf %03d $((took % 1000)))
}

start_cache_fits || train_start_cache
started
cold_start=$start_seconds
started "-XX:AOTCache=$start_cache"
cached_start=$start_seconds

reference_port=$(free_port)
BENCH_REFERENCE_PORT=$reference_port BENCH_DB_URL=$url serve "$reference_port" "$work/reference.log" "$bench_app/quarkus-run.jar"

bench Bench "$reference_port" "${processes[-1]}" "$kontor_port" "$kontor" "$postmaster" "$url" "$cold_start" "$cached_start"
if wanted browser; then measure_browser; fi
