#!/usr/bin/env bash
# Trains the server's start: runs it once with a scratch database and demo data, asks it what people ask first, and keeps
# what the JVM has loaded, linked and profiled by then as a cache. train.sh APP CACHE FLAG...: the folder of the packaged
# server, the file to write, and the flags that the server will be started with. Needs nothing but Java and Bash.
set -euo pipefail

app=$(cd "$1" && pwd) cache=$2
shift 2
work=$(mktemp -d)
server=
: >"$work/log"
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work" "$cache.new" "$cache.new.config"' EXIT

port=$((20000 + RANDOM % 20000))
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done

# ask METHOD PATH BODY HEADER...: the body of the answer
ask() {
  local method=$1 path=$2 body=$3
  shift 3
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf '%s %s HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n' "$method" "$path" >&3
  [ $# = 0 ] || printf '%s\r\n' "$@" >&3
  printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "${#body}" "$body" >&3
  cat <&3
  exec 3<&-
}

signed_in() {
  ask POST "$1" "{\"email\":\"$2\",\"password\":\"trained-and-forgotten\"}" | sed -nE 's/.*"accessToken":"([^"]+)".*/\1/p'
}

env -u KONTOR_DB_URL KONTOR_DEMO=true KONTOR_DEMO_PASSWORD=trained-and-forgotten KONTOR_HOST=127.0.0.1 KONTOR_PORT=$port \
  KONTOR_MANAGEMENT_PORT=$((port + 10000)) KONTOR_DATA="$work" \
  java "$@" "-XX:AOTCacheOutput=$cache.new" -jar "$app/quarkus-run.jar" >"$work/log" 2>&1 &
server=$!
until grep -q '^Kontor is ready' "$work/log"; do
  kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.5
done

staff=$(signed_in /api/v1/auth/login owner@demo.example)
customer=$(signed_in /api/v1/portal/auth/login customer@demo.example)
for _ in $(seq 30); do
  for path in auth/me customers 'customers?q=al' products product-categories customer-classes price-lists price-changes \
    subscriptions 'subscriptions?q=demo' associations requests sites catalogues reminders mails users; do
    ask GET "/api/v1/$path" '' "Authorization: Bearer $staff" >/dev/null
  done
  for path in me me/prices me/associations me/services me/requests; do
    ask GET "/api/v1/$path" '' "Authorization: Bearer $customer" >/dev/null
  done
  ask GET / '' 'Accept: text/html' >/dev/null
done

kill "$server"
wait "$server" || true
server=
: >"$work/log"
[ -s "$cache.new" ] || { cat "$work/log" >&2; exit 1; }
mv "$cache.new" "$cache"
