#!/usr/bin/env bash
# The contract is generated from the code; the front end's types are generated from the contract.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/tools.sh

require_java
require_maven
require_node
install_frontend
maven package -DskipTests
cp backend/target/openapi/openapi.yaml openapi.yaml
(cd frontend && npm run --silent generate)
