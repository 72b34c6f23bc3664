import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer, reader, warning } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const BLOCKED = warning({
  code: "BLOCKED",
  severity: "CRITICAL",
  area: "SERVICES",
  reason: "Does not pay.",
});

function profileWith(warnings: unknown, more: object = {}) {
  fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/warnings": { body: warnings },
    ...more,
  });
  return renderApp("/customers/customer-1");
}

const lines = async () => {
  const section = await screen.findByRole("region", { name: "Warnings" });
  return within(section)
    .getAllByRole("paragraph")
    .map(({ textContent }) => textContent);
};

describe("the warnings of a customer", () => {
  it("come from the server, in its order, each leading to where it is seen to", async () => {
    profileWith([
      BLOCKED,
      warning({
        code: "RENEWAL_HELD",
        severity: "CRITICAL",
        area: "PRODUCTS",
        count: 5,
        names: ["a.com", "b.com", "c.com"],
        on: "2027-03-01",
      }),
      warning({ code: "LOCKED", severity: "WARNING", count: 2, names: ["RENEWALS", "API"] }),
    ]);
    expect(await lines()).toEqual([
      "The customer is blocked: no access, no services. Reason: Does not pay.",
      "Renewal waits because renewals are locked; it ends unless they are unlocked by 1 Mar 2027: a.com, b.com, c.com and 2 more",
      "Locked for this customer: Renewals, API",
    ]);
    const target = (name: RegExp) => screen.getByRole("link", { name }).getAttribute("href");
    expect(target(/is blocked/)).toBe("/customers/customer-1/services");
    expect(target(/Renewal waits/)).toBe("/customers/customer-1/products");
    expect(target(/Locked for/)).toBe("/customers/customer-1/edit");
  });

  it("lead nobody to a form that they may not use", async () => {
    profileWith([warning()], {
      "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: reader } },
    });
    expect(await lines()).toEqual([
      "This customer belongs to no class: only standard prices and own prices apply.",
    ]);
    expect(screen.queryByRole("link", { name: /belongs to no class/ })).toBeNull();
  });

  it("take no room when there are none", async () => {
    profileWith([]);
    await screen.findByRole("heading", { name: "Alfreds Futterkiste", level: 1 });
    expect(screen.queryByRole("region", { name: "Warnings" })).toBeNull();
  });

  it("say when they could not be read", async () => {
    fakeApi({
      "GET /customers/customer-1": { body: customer() },
      "GET /customers/customer-1/warnings": { status: 503, body: {} },
    });
    renderApp("/customers/customer-1");
    expect(await lines()).toEqual(["The warnings could not be read."]);
  });
});
