import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hashWords, sha256 } from "./sha256";

it("hashes as everybody else does, at every length around the blocks", () => {
  for (let length = 0; length <= 200; length++) {
    const message = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
    const expected = createHash("sha256").update(message).digest("hex");
    expect(sha256(message), `length ${length}`).toEqual(hashWords(expected));
  }
});
