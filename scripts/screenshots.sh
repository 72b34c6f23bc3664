#!/usr/bin/env bash
# Takes the pictures of the README from the packaged server with fresh demo data.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh
. scripts/browser.sh

require_java
require_maven
require_node
require_browser
build

data=$(mktemp -d)
trap 'stop_server; rm -rf "$data"' EXIT
export KONTOR_DEMO_PASSWORD=quiet-lamp-over-the-harbour
export KONTOR_SCREENSHOTS=${KONTOR_SCREENSHOTS:-$root/docs/images}
start_server "$data" "$data/server.log"
(cd frontend && npm run --silent screenshots)
