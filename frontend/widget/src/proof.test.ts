import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { solve } from "./proof";

const SALT = "5f3a9c0d1e2b4a6c8d7e9f01?expires=1900000000&";

function challengeOf(number: number, maxnumber = 5000) {
  const challenge = createHash("sha256")
    .update(SALT + number)
    .digest("hex");
  return { algorithm: "SHA-256", challenge, maxnumber, salt: SALT, signature: "signed" };
}

const noProgress = () => {};

afterEach(() => vi.unstubAllGlobals());

describe("the proof of work", () => {
  it.each([0, 1, 4711, 5000])("finds %i and gives back what the server signed", async (number) => {
    const answer = JSON.parse(atob(await solve(challengeOf(number), noProgress)));
    const { challenge, ...given } = challengeOf(number);
    expect(answer).toEqual({
      algorithm: given.algorithm,
      challenge,
      number,
      salt: SALT,
      signature: "signed",
      took: expect.any(Number),
    });
  });

  it("does not need a secure page: plain http pages have no crypto.subtle", async () => {
    vi.stubGlobal("crypto", undefined);
    expect(JSON.parse(atob(await solve(challengeOf(99), noProgress))).number).toBe(99);
  });

  it("tells how far it is and lets the page breathe", async () => {
    const shares: number[] = [];
    let breaths = 0;
    const breathing = setInterval(() => breaths++);
    await solve(challengeOf(60_000, 60_000), (share) => shares.push(share));
    clearInterval(breathing);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(breaths).toBeGreaterThan(0);
  });

  it("gives up on a challenge without a solution", async () => {
    await expect(solve(challengeOf(101, 100), noProgress)).rejects.toThrow();
  });
});
