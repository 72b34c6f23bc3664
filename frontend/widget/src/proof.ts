import { hashWords, sha256 } from "./sha256";
import type { Challenge } from "./site";

// short enough for typing and scrolling to stay smooth
const SLICE_MS = 12;
const CHECK_EVERY = 200;

const text = new TextEncoder();

function matches(challenge: Challenge, hash: Int32Array, number: number): boolean {
  return sha256(text.encode(challenge.salt + number)).every((word, index) => word === hash[index]);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Finds the number, in slices on the page's own thread: a worker would need the host page's permission. */
async function numberOf(challenge: Challenge, onProgress: (done: number) => void): Promise<number> {
  const hash = hashWords(challenge.challenge);
  let sliceEnds = performance.now() + SLICE_MS;
  for (let number = 0; number <= challenge.maxnumber; number++) {
    if (matches(challenge, hash, number)) return number;
    if (number % CHECK_EVERY === 0 && performance.now() > sliceEnds) {
      onProgress(number / challenge.maxnumber);
      await pause();
      sliceEnds = performance.now() + SLICE_MS;
    }
  }
  throw new Error("the challenge has no solution");
}

/** The answer to a challenge (ALTCHA v1), as the registration wants it. */
export async function solve(challenge: Challenge, onProgress: (done: number) => void): Promise<string> {
  const began = performance.now();
  const number = await numberOf(challenge, onProgress);
  const { algorithm, challenge: hash, salt, signature } = challenge;
  const took = Math.round(performance.now() - began);
  return btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature, took }));
}
