import { expect, it } from "vitest";
import { fromQuery, toQuery } from "./view-query";

it("keeps filters and columns, in one order, and forgets the place in the list", () => {
  const search = {
    q: "müller & söhne",
    country: "DE",
    cursor: "abc",
    freeCursor: "x",
    dialog: "new",
    kind: undefined,
  };
  expect(toQuery(search)).toBe("country=DE&q=m%C3%BCller+%26+s%C3%B6hne");
  expect(toQuery({ country: "DE", q: "a" })).toBe(toQuery({ q: "a", country: "DE" }));
});

it("gives back what was saved", () => {
  expect(fromQuery(toQuery({ q: "a=b", columns: "number,email" }))).toEqual({
    q: "a=b",
    columns: "number,email",
  });
});
