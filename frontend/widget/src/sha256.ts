// Written by hand: `crypto.subtle` is missing on plain http pages, and its promise per call is slower than the hash itself.

const BLOCK = 64;

/** The first 32 bits of the fractional part of a root of a small prime. */
function rootBits(prime: number, power: number): number {
  return ((prime ** power % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

const PRIMES = firstPrimes(64);
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => rootBits(prime, 1 / 2));
const ROUNDS = Int32Array.from(PRIMES, (prime) => rootBits(prime, 1 / 3));

const schedule = new Int32Array(64);

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message, a one bit, zeros, and the length in bits. */
function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 4, message.length * 8);
  return view;
}

function fillSchedule(block: DataView, offset: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = block.getInt32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const early = word(i - 15);
    const late = word(i - 2);
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = word(i - 16) + low + word(i - 7) + high;
  }
}

function word(index: number): number {
  return schedule[index] ?? 0;
}

function add(state: Int32Array, index: number, value: number): void {
  state[index] = (state[index] ?? 0) + value;
}

function compress(state: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (ROUNDS[i] ?? 0) + word(i)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  add(state, 0, a);
  add(state, 1, b);
  add(state, 2, c);
  add(state, 3, d);
  add(state, 4, e);
  add(state, 5, f);
  add(state, 6, g);
  add(state, 7, h);
}

/** The eight words of SHA-256. */
export function sha256(message: Uint8Array): Int32Array {
  const state = START.slice();
  const blocks = padded(message);
  for (let offset = 0; offset < blocks.byteLength; offset += BLOCK) {
    fillSchedule(blocks, offset);
    compress(state);
  }
  return state;
}

/** The words of a hash written in hex. */
export function hashWords(hex: string): Int32Array {
  return Int32Array.from({ length: 8 }, (_, index) =>
    Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16),
  );
}
