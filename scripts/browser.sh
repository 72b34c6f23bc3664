# Provides a Chromium for the browser tests; sourced by the other scripts.

require_browser() {
  local candidate
  for candidate in "${KONTOR_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      KONTOR_CHROMIUM=$(command -v "$candidate")
      export KONTOR_CHROMIUM
      return
    fi
  done
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the browser tests ..."
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null
    require_browser
    return
  fi
  fail "the browser tests need Chromium; please install 'chromium' or set KONTOR_CHROMIUM."
}

# start_server DATA LOG: a server on a free port with its own data; sets KONTOR_URL and server_pid.
start_server() {
  export KONTOR_DATA=$1
  local log=$2
  KONTOR_PORT=$(node -e 'const s=require("net").createServer().listen(0,()=>{console.log(s.address().port);s.close()})')
  export KONTOR_PORT KONTOR_URL=http://localhost:$KONTOR_PORT
  java "${server_flags[@]}" -jar "$server_jar" >"$log" 2>&1 &
  server_pid=$!
  local _
  for _ in $(seq 600); do
    if curl -sf -o /dev/null "$KONTOR_URL/api/v1/setup"; then
      return
    fi
    kill -0 "$server_pid" 2>/dev/null || break
    sleep 0.2
  done
  cat "$log" >&2
  fail "the server did not start."
}

stop_server() {
  kill "$server_pid" 2>/dev/null || true
  wait "$server_pid" 2>/dev/null || true
}
