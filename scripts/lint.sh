#!/usr/bin/env bash
# The gates: formatting, Error Prone and NullAway as errors, import directions, types, unused code.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

require_java
require_maven
require_node
install_frontend
echo "Lint: back end"
maven spotless:check
maven -Plint -Dquarkus.build.skip=true clean test-compile
echo "Lint: front end"
(cd frontend && npm run --silent lint && npm run --silent typecheck)
