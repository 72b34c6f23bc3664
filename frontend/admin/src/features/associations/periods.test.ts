import { expect, it } from "vitest";
import { daysOf, isPeriod, laterMonths, today } from "./periods";

it("knows the days of months, of so many days and of a range", () => {
  expect(daysOf("this", "2026-11-30")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
  expect(daysOf("next", "2026-12-31")).toEqual({ from: "2027-01-01", to: "2027-01-31" });
  expect(daysOf("next", "2027-01-31")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
  expect(daysOf("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(daysOf("30", "2026-11-30")).toEqual({ from: "2026-11-30", to: "2026-12-30" });
  expect(daysOf("2026-12-10..2027-01-09")).toEqual({ from: "2026-12-10", to: "2027-01-09" });
  expect(daysOf("..2027-01-09")).toEqual({ from: undefined, to: "2027-01-09" });
  expect(daysOf(undefined)).toEqual({});
});

it("refuses what is no period", () => {
  expect(["next", "2027-02", "60", "2027-01-01.."].every(isPeriod)).toBe(true);
  expect([undefined, "..", "2027-13", "soon", "31"].some(isPeriod)).toBe(false);
});

it("counts months from the one that it is", () => {
  expect(laterMonths("2026-11-30")).toEqual(["2027-01", "2027-02", "2027-03", "2027-04"]);
  expect(today(new Date(2027, 0, 5, 23, 59))).toBe("2027-01-05");
});
