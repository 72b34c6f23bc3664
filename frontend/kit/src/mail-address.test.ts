import { describe, expect, it } from "vitest";
import { bare, isMailAddress } from "./mail-address";
import { mailAddress } from "./zod";

const message = "Not an address";

describe("an address", () => {
  it.each([
    "anna@kontorhaus.example",
    "anna@münchen.example",
    "ANNA@京都.example",
    "o'neill+tag@sub.kontorhaus.example",
    " anna@kontorhaus.example\u200B",
    "\u202Aanna@kontor\u00ADhaus.example\u202C",
  ])("is what the server takes: %j", (typed) => {
    expect(isMailAddress(typed)).toBe(true);
    expect(mailAddress(message).parse(typed)).toBe(bare(typed));
  });

  it.each([
    "",
    "anna",
    "anna@",
    "@kontorhaus.example",
    "an na@kontorhaus.example",
    "a@b@c.example",
    "\u200B@\u200B",
  ])("is not %j", (typed) => {
    expect(isMailAddress(typed)).toBe(false);
    expect(mailAddress(message).safeParse(typed).error?.issues[0]?.message).toBe(message);
  });

  it("is sent as it is seen", () => {
    expect(bare("\uFEFFanna\u2060@kontor\u00ADhaus.example\u200F ")).toBe("anna@kontorhaus.example");
  });
});
