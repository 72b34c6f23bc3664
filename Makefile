# The only commands anyone must know. Everything they need beyond a JDK 25, Node 20 and Maven they fetch themselves.
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: help run dev test lint format openapi e2e bench trust screenshots clean

help: ## show this list
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: ## build what changed and start Kontor with its own database on KONTOR_PORT (8080)
	@exec scripts/run.sh

dev: ## start with live reload of both sides: admin on 5173, portal on 5174, API on 8080
	@exec scripts/dev.sh

test: ## everything: lint, rules, endpoints, contract, components, journeys in a browser
	@exec scripts/test.sh

lint: ## formatting, Error Prone, NullAway, ESLint, types, unused code
	@exec scripts/lint.sh

format: ## format all sources
	@exec scripts/format.sh

openapi: ## write openapi.yaml from the code, and the front end's types from it
	@exec scripts/openapi.sh

e2e: ## the journeys in a real browser, against the packaged server
	@exec scripts/e2e.sh

bench: ## measure against a bare endpoint with the same SQL, in one run; prints ratios
	@exec scripts/bench.sh

trust: ## try every promise on packaged servers: kills, faults, overload, guesses; half an hour, one table
	@exec scripts/trust.sh

screenshots: ## take the pictures of docs/images anew
	@exec scripts/screenshots.sh

clean: ## remove what was built; the data stays
	@rm -rf backend/target backend/bench/target frontend/*/dist
