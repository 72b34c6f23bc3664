import { expect, it } from "vitest";
import { flag, oneOf, text } from "./search-params";

it("reads digits that people searched for", () => {
  expect(text({ q: 10115 }, "q")).toBe("10115");
  expect(text({ q: "007" }, "q")).toBe("007");
  expect(text({ q: "" }, "q")).toBeUndefined();
  expect(text({ q: { a: 1 } }, "q")).toBeUndefined();
});

it("knows a choice however the router read it", () => {
  expect(oneOf({ due: 30 }, "due", ["30", "60"])).toBe("30");
  expect(oneOf({ reseller: true }, "reseller", ["true"])).toBe("true");
  expect(oneOf({ kind: "OTHER" }, "kind", ["COMPANY"])).toBeUndefined();
  expect(flag({ all: true }, "all")).toBe(true);
});
