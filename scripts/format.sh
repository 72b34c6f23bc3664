#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

require_java
require_maven
require_node
install_frontend
maven spotless:apply
(cd frontend && npm run --silent format)
