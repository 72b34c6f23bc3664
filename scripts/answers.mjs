// Asks a running server for what people and programs read, and keeps the answers or compares them with kept ones, byte by
// byte: node scripts/answers.mjs record|compare FILE. KONTOR_URL says where, KONTOR_DEMO_PASSWORD signs in to the demo's
// desk and portal, CONTRACT names another contract than openapi.yaml, such as an older one. Every GET operation of it is
// asked, for a few of the things it is about, with its searches, sorts and pages. What is another thing after every sign-in
// or build is left out. An answer that is not the same but has all that it had, and more, has grown.
import { readFileSync, writeFileSync } from 'node:fs';

const [mode, file] = process.argv.slice(2);
const base = process.env.KONTOR_URL ?? 'http://localhost:8080';
const password = process.env.KONTOR_DEMO_PASSWORD;
if (!['record', 'compare'].includes(mode) || !file || !password) {
  console.error('usage: KONTOR_DEMO_PASSWORD=... node scripts/answers.mjs record|compare FILE');
  process.exit(2);
}

const EACH = 3;
const SEARCHES = ['', '?limit=5', '?limit=7&q=al', '?limit=7&q=de%20demo', '?limit=5&q=nothing-like-this'];
const OTHER_EVERY_TIME = /\/about$|\/auth\/|\/sessions|\/setup|\/challenge|\/users/;

const token = async (path, body) => {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  }
  return (await answer.json()).accessToken;
};

const staff = await token('/api/v1/auth/login', { email: 'owner@demo.example', password });
const customer = await token('/api/v1/portal/auth/login', { email: 'customer@demo.example', password });

const ask = async (target) => {
  const answer = await fetch(base + target, {
    headers: { Authorization: `Bearer ${/\/(me|portal)(\/|\?|$)/.test(target) ? customer : staff}` },
  });
  return { status: answer.status, type: answer.headers.get('content-type'), etag: answer.headers.get('etag'), body: await answer.text() };
};

// The GET operations and their query parameters, by their indentation in the contract.
const operations = [];
let path = '';
let reading = false;
for (const line of readFileSync(process.env.CONTRACT ?? new URL('../openapi.yaml', import.meta.url), 'utf8').split('\n')) {
  const method = /^ {4}(\w+):$/.exec(line)?.[1];
  path = /^ {2}(\/api.*):$/.exec(line)?.[1] ?? path;
  if (method) {
    reading = method === 'get' && path !== '';
    if (reading) {
      operations.push({ path, query: [] });
    }
  }
  const name = /^ {6}- name: (\S+)/.exec(line)?.[1];
  if (name && reading) {
    operations.at(-1).query.push(name);
  }
}

const known = new Map();
const items = async (target) => {
  if (!known.has(target)) {
    const { status, body } = await ask(target);
    const json = status === 200 && body.startsWith('{') ? JSON.parse(body) : {};
    known.set(target, (Object.values(json).find(Array.isArray) ?? []).filter((one) => one && typeof one === 'object'));
  }
  return known.get(target);
};

const expand = async (target) => {
  const parameter = /\{(\w+)\}/.exec(target);
  if (!parameter) {
    return [target];
  }
  const parent = target.slice(0, parameter.index - 1);
  const values = (await items(parent))
    .slice(0, EACH)
    .map((one) => one[parameter[1]] ?? one.id ?? one.code ?? one.kind ?? one.key)
    .filter((value) => value !== undefined);
  const all = await Promise.all(values.map((value) => expand(target.replace(parameter[0], encodeURIComponent(value)))));
  return all.flat();
};

const answers = {};
const keep = async (target) => {
  const { status, type, etag, body } = await ask(target);
  // a refusal names its request, and what is wrong in any order
  const stable = status >= 400 ? '' : body;
  answers[target] = { head: `${status} ${type} ${etag}`, body: stable };
  return body;
};
for (const { path: template, query } of operations) {
  if (OTHER_EVERY_TIME.test(template)) {
    continue;
  }
  for (const target of await expand(template)) {
    for (const search of query.includes('q') ? SEARCHES : query.includes('limit') ? SEARCHES.slice(0, 2) : ['']) {
      const body = await keep(target + search);
      const next = search === '?limit=5' && /"nextCursor":"([^"]+)"/.exec(body)?.[1];
      if (next) {
        await keep(`${target}?limit=5&cursor=${encodeURIComponent(next)}`);
      }
    }
  }
}

const asked = Object.keys(answers).length;
const good = Object.values(answers).filter(({ head }) => head.startsWith('200 ')).length;

// Whether what was there is there, with the same values; its first place where it is not.
const missing = (before, now, place = '') => {
  if (Array.isArray(before)) {
    if (!Array.isArray(now) || now.length < before.length) {
      return place || '/';
    }
    return before.map((one, index) => missing(one, now[index], `${place}/${index}`)).find((found) => found);
  }
  if (before && typeof before === 'object') {
    if (!now || typeof now !== 'object') {
      return place || '/';
    }
    return Object.keys(before)
      .map((name) => missing(before[name], now[name], `${place}/${name}`))
      .find((found) => found);
  }
  return before === now ? undefined : place || '/';
};

const parsed = (body) => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};
if (mode === 'record') {
  writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`${asked} answers kept, ${good} of them 200.`);
} else {
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const count = { same: 0, grown: 0, differ: 0 };
  for (const [target, was] of Object.entries(before)) {
    const now = answers[target] ?? { head: 'not asked', body: '' };
    if (was.head === now.head && was.body === now.body) {
      count.same++;
      continue;
    }
    const place = was.head === now.head ? missing(parsed(was.body), parsed(now.body)) : `${was.head} -> ${now.head}`;
    count[place ? 'differ' : 'grown']++;
    if (place) {
      console.log(`${target}\n  ${place}`);
    }
  }
  console.log(`${asked} answers compared, ${good} of them 200: ${count.same} the same, ${count.grown} have grown, ${count.differ} differ.`);
  process.exit(count.differ > 0 ? 1 : 0);
}
