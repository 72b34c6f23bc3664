import { describe, expect, it } from "vitest";
import { type Edit, keyOf } from "./cells";
import { changesBetween, logOf, record, redo, touched, undo } from "./edit-log";

function edit(amount: string | null): Edit {
  return { productId: "p", sku: ".com", action: "RENEW", termMonths: 12, amount };
}

const key = keyOf(edit(null));

describe("the way back", () => {
  it("goes step by step in both directions", () => {
    const first = record(logOf(new Map()), new Map([[key, edit("1")]]));
    const second = record(first, new Map([[key, edit("2")]]));
    expect(undo(second).edits.get(key)?.amount).toBe("1");
    expect(undo(undo(second)).edits.size).toBe(0);
    expect(redo(undo(second)).edits.get(key)?.amount).toBe("2");
  });

  it("forgets what was undone once something else is typed", () => {
    const first = record(logOf(new Map()), new Map([[key, edit("1")]]));
    const other = record(undo(first), new Map([[key, edit("3")]]));
    expect(redo(other)).toBe(other);
  });

  it("ignores what changes nothing", () => {
    const log = record(logOf(new Map()), new Map([[key, edit("1")]]));
    expect(record(log, new Map([[key, edit("1")]]))).toBe(log);
    expect(undo(logOf(new Map())).edits.size).toBe(0);
  });

  it("takes over another state as one step", () => {
    const log = record(logOf(new Map()), new Map([[key, edit("1")]]));
    const after = new Map([["other", edit("5")]]);
    const taken = record(log, changesBetween(log.edits, after));
    expect([...taken.edits.keys()]).toEqual(["other"]);
    expect(touched(log.edits, taken.edits).sort()).toEqual([key, "other"].sort());
    expect(undo(taken).edits).toEqual(log.edits);
  });
});
