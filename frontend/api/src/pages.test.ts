import { expect, test } from "vitest";
import { byCursor } from "./pages";

test("starts without a cursor and follows the one of each page", () => {
  expect(byCursor.initialPageParam).toBeUndefined();
  expect(byCursor.getNextPageParam({ nextCursor: "b2" })).toBe("b2");
});

test("ends where the API names no further page", () => {
  expect(byCursor.getNextPageParam({ nextCursor: null })).toBeUndefined();
  expect(byCursor.getNextPageParam({})).toBeUndefined();
});
