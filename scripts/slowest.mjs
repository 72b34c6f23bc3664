// Prints the ten slowest test classes, test files and journeys of the last run, so that time is spent on purpose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const json = (path) => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined);

function classes(folder) {
  const path = join(root, 'backend/target', folder);
  const reports = existsSync(path) ? readdirSync(path).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  return reports.map((name) => {
    const [, type, seconds] = readFileSync(join(path, name), 'utf8').match(/<testsuite [^>]*?name="([^"]+)" time="([\d.,]+)"/s) ?? [];
    return { name: type?.split('.').at(-1) ?? name, seconds: Number((seconds ?? '0').replaceAll(',', '')) };
  });
}

const components = (json('frontend/test-results/components.json')?.testResults ?? []).map((file) => ({
  name: relative(join(root, 'frontend'), file.name),
  seconds: (file.endTime - file.startTime) / 1000,
}));

const specs = (suite) => [
  ...(suite.specs ?? []).map((spec) => ({
    name: `${spec.file}: ${spec.title}`,
    seconds: spec.tests.flatMap((test) => test.results).reduce((sum, result) => sum + result.duration, 0) / 1000,
  })),
  ...(suite.suites ?? []).flatMap(specs),
];
const journeys = (json('frontend/journeys.json')?.suites ?? []).flatMap(specs);

const all = [...classes('surefire-reports'), ...classes('failsafe-reports'), ...components, ...journeys];
all.sort((a, b) => b.seconds - a.seconds);
console.log('\nThe ten slowest:');
for (const { name, seconds } of all.slice(0, 10)) {
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
}
