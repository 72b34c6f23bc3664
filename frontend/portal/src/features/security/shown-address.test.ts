import { expect, it } from "vitest";
import { shownAddress } from "./shown-address";

it.each([
  ["0:0:0:0:0:0:0:1", "::1"],
  ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
  ["fe80:0:0:0:1:2:3:4", "fe80::1:2:3:4"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6"],
  ["192.0.2.1", "192.0.2.1"],
])("shows %s as %s", (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
