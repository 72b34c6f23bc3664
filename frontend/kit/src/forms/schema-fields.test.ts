import { describe, expect, it } from "vitest";
import { z } from "../zod";
import { fieldAt, valueNames } from "./schema-fields";

const schema = z
  .object({
    name: z.string(),
    active: z.boolean(),
    tags: z.array(z.string()),
    address: z.object({ city: z.string() }),
    charges: z.array(z.object({ term: z.string() })),
    style: z.record(z.string(), z.string()),
    email: z.union([z.literal(""), z.email()]),
  })
  .superRefine(() => {});

describe("a message of the server", () => {
  it.each([
    ["/name", "name"],
    ["/address/city", "address.city"],
    ["/charges/3/term", "charges.3.term"],
    ["/style/colour", "style.colour"],
    ["/email", "email"],
    ["#/name", "name"],
  ])("about %s stands at %s", (pointer, field) => {
    expect(fieldAt(schema, pointer)).toBe(field);
  });

  it("about one of many words stands at the field that holds them", () => {
    expect(fieldAt(schema, "/tags/0")).toBe("tags");
  });

  it.each(["/other", "/address", "/charges", "/charges/0/other", "/style", "/active", "", "/"])(
    "about %j has no field",
    (pointer) => {
      expect(fieldAt(schema, pointer)).toBeUndefined();
    },
  );
});

it("compares values one by one, but not rows", () => {
  expect(valueNames(schema)).toEqual(["name", "active", "tags", "address.city", "email"]);
});
