import { expect, it } from "vitest";
import { associationsSearch, endingFilter, freeFilter, givenFilter } from "./associations.search";

it("understands addresses of the time when both tables stood on one page", () => {
  expect(associationsSearch({ q: "futter", state: "ENDED" }).show).toBe("given");
  expect(associationsSearch({ association: "a-1" }).show).toBe("given");
  expect(associationsSearch({ freeQ: "alfki" }).show).toBeUndefined();
  expect(associationsSearch({ customer: "c-1" }).show).toBeUndefined();
  expect(associationsSearch({ due: 60 })).toMatchObject({ show: "ending", period: "60", event: "RENEWS" });
  expect(associationsSearch({ show: "free", q: "kept" })).toMatchObject({ show: "free", q: "kept" });
});

it("asks for the days of the chosen month, in each view", () => {
  const search = associationsSearch({ show: "ending", period: "2027-02", event: "ENDS", customer: "c-1" });
  expect(endingFilter(search)).toMatchObject({
    customerId: "c-1",
    dueFrom: "2027-02-01",
    dueTo: "2027-02-28",
    due: "ENDS",
    sort: "endsOn",
  });
  expect(freeFilter(associationsSearch({ freePeriod: "2027-02" }))).toMatchObject({
    associated: false,
    expiresFrom: "2027-02-01",
    expiresTo: "2027-02-28",
  });
  expect(givenFilter(search)).not.toHaveProperty("dueFrom");
});

it("leaves out what is no period", () => {
  expect(associationsSearch({ period: "soon" }).period).toBeUndefined();
});
