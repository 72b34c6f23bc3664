// Prints the figures of the structure: modules, collaborators, ways to the database, lines.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const MOST_FILES = 35;
const MOST_COLLABORATORS = 7;
const SKIPPED = new Set(['node_modules', 'dist', 'target', 'test-results', 'playwright-report']);

function files(folder, endings) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return SKIPPED.has(entry.name) ? [] : files(path, endings);
    }
    return endings.includes(extname(entry.name)) ? [path] : [];
  });
}

const text = (path) => readFileSync(join(root, path), 'utf8');
const lines = (paths) => paths.reduce((sum, path) => sum + text(path).split('\n').length - 1, 0);
const row = (name, value, note = '') => console.log(`${name.padEnd(46)} ${String(value).padStart(8)}  ${note}`);

const main = 'backend/src/main/java/dev/kontor';
const java = files(main, ['.java']);
const tests = files('backend/src/test/java', ['.java']);
const front = files('frontend', ['.ts', '.tsx']).filter((path) => !path.endsWith('api/src/schema.ts'));
const frontTests = front.filter((path) => /\.test\.tsx?$|\/test\/|frontend\/e2e\//.test(path));

const modules = new Map();
for (const path of java.filter((one) => !one.endsWith('package-info.java'))) {
  const module = relative(main, dirname(path)).replace('/', '.');
  modules.set(module, (modules.get(module) ?? 0) + 1);
}
const large = [...modules].filter(([, count]) => count > MOST_FILES);
row('modules', modules.size);
row(`modules of more than ${MOST_FILES} files`, large.length, large.map(([name, count]) => `${name} ${count}`).join(', '));

/** The beans of a source and how many others each is given. */
function collaborators(path) {
  const source = text(path);
  const name = path.split('/').at(-1).replace('.java', '');
  if (!/^@(ApplicationScoped|Singleton|RequestScoped|Path|Interceptor|Dependent)\b/m.test(source)) {
    return [];
  }
  const made = source.match(new RegExp(`^    (?:public )?${name}\\(([^{]*?)\\) \\{`, 'ms'));
  const given = made === null || made[1].trim() === '' ? 0 : made[1].replace(/<[^<>]*>/g, '').replace(/\([^()]*\)/g, '').split(',').length;
  return [{ name, given }];
}
const beans = java.flatMap(collaborators);
const crowded = beans.filter((bean) => bean.given > MOST_COLLABORATORS).sort((a, b) => b.given - a.given);
row('beans', beans.length);
row(`beans with more than ${MOST_COLLABORATORS} collaborators`, crowded.length, crowded.map((bean) => `${bean.name} ${bean.given}`).join(', '));

function count(name, pattern, paths = java) {
  const hits = paths.map((path) => [path, text(path).match(pattern)?.length ?? 0]).filter(([, found]) => found > 0);
  row(name, hits.reduce((sum, [, found]) => sum + found, 0), hits.length === 0 ? '' : `in ${hits.length} files`);
}
count('rows by position, row[n]', /\brow\[[^\]]+\]/g);
count('raw Object[] rows', /\bObject\[\]/g);
count('parameters by number, ++i or setX(n, ...)', /\.set(?:String|Object|Int|Long|Array|Timestamp|BigDecimal|Bytes|Boolean)\((?:\+\+\w+|\d+),/g);
count('statements by JDBC or the entity manager', /\b(?:prepareStatement|createStatement|createNativeQuery)\(/g);

row('lines, back end', lines(java), `${java.length} files`);
row('lines, back-end tests', lines(tests), `${tests.length} files`);
row('lines, front end', lines(front.filter((path) => !frontTests.includes(path))), `${front.length - frontTests.length} files`);
row('lines, front-end tests', lines(frontTests), `${frontTests.length} files`);
const longest = [...java, ...front].map((path) => [path, lines([path])]).sort((a, b) => b[1] - a[1])[0];
row('longest file', longest[1], longest[0]);
