#!/usr/bin/env bash
# Compares the results of two runs of make bench: scripts/bench-compare.sh OLD NEW, two files such as bench/results/last.json.
# Prints every figure of both and how many times the new one is the old one.
set -euo pipefail
[ $# = 2 ] || { echo "usage: $0 OLD NEW" >&2; exit 2; }

node - "$1" "$2" <<'JS'
const { readFileSync } = require('node:fs');
const [old, now] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const shown = (value) => (value === undefined ? '-' : value.toFixed(2));
console.log(`${'operation/clients or part'.padEnd(52)} ${'figure'.padEnd(20)} ${'old'.padStart(10)} ${'new'.padStart(10)}   times`);
for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
  for (const figure of new Set([...Object.keys(old[name] ?? {}), ...Object.keys(now[name] ?? {})])) {
    const [before, after] = [old[name]?.[figure], now[name]?.[figure]];
    const times = before && after ? (after / before).toFixed(2) : '';
    console.log(`${name.padEnd(52)} ${figure.padEnd(20)} ${shown(before).padStart(10)} ${shown(after).padStart(10)} ${times.padStart(7)}`);
  }
}
JS
