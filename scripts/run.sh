#!/usr/bin/env bash
# Builds what changed and becomes the server: one process that Ctrl-C ends together with its database. It listens for this
# machine only, unless KONTOR_HOST says otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

export KONTOR_PORT=${KONTOR_PORT:-8080} KONTOR_HOST=${KONTOR_HOST:-127.0.0.1}
export KONTOR_DATA=${KONTOR_DATA:-$root/data}
# before anything is built
[[ $KONTOR_PORT =~ ^[0-9]{1,5}$ ]] && ((10#$KONTOR_PORT >= 1 && 10#$KONTOR_PORT <= 65535)) \
  || fail "KONTOR_PORT is a number from 1 to 65535, not '$KONTOR_PORT'."
{ mkdir -p "$KONTOR_DATA" && [ -w "$KONTOR_DATA" ]; } 2>/dev/null \
  || fail "nothing can be written to the data folder $KONTOR_DATA; choose another one with KONTOR_DATA."

require_java
require_maven
require_node
build

# A server whose terminal or make was killed lives on without a parent: it is ours, so it makes room.
pid_file=$KONTOR_DATA/server.pid
if [ -f "$pid_file" ]; then
  old=$(cat "$pid_file")
  if [ -r "/proc/$old/cmdline" ] && tr '\0' ' ' <"/proc/$old/cmdline" | grep -q "$server_jar"; then
    if [ "$(awk '{print $4}' "/proc/$old/stat")" = 1 ]; then
      echo "Stopping a server that was left behind ..."
      kill "$old"
      for _ in $(seq 400); do kill -0 "$old" 2>/dev/null || break; sleep 0.1; done
      kill -9 "$old" 2>/dev/null || true
    else
      fail "already running on this data folder (process $old)."
    fi
  fi
fi
if (exec 3<>"/dev/tcp/127.0.0.1/$KONTOR_PORT") 2>/dev/null; then
  fail "port $KONTOR_PORT is in use; choose another one with KONTOR_PORT=8081 make run."
fi

# The demo's password is kept, so that every start can print it.
if [ -z "${KONTOR_DEMO_PASSWORD:-}" ] && [ "${KONTOR_DEMO:-true}" = true ]; then
  password_file=$KONTOR_DATA/demo-password
  if [ ! -s "$password_file" ]; then
    (umask 077 && node -e 'console.log(require("crypto").randomBytes(12).toString("base64url"))' >"$password_file")
  fi
  KONTOR_DEMO_PASSWORD=$(cat "$password_file")
  export KONTOR_DEMO_PASSWORD
fi

if start_cache_fits; then
  server_flags+=("-XX:AOTCache=$start_cache")
else
  [ ! -e "$start_cache" ] || echo "The cache of the last start is of another build, Java or flags: this start does without."
  rm -f "$start_cache" "$start_cache.key"
  # once the server stands, and no longer than it does
  (
    sleep 30
    kill -0 $$ 2>/dev/null && train_start_cache >"$KONTOR_DATA/training.log" 2>&1
  ) &
fi

echo $$ >"$pid_file"
exec java "${server_flags[@]}" -jar "$server_jar"
