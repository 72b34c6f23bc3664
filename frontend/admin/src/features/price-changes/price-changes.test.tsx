import { fakeApi, type Handlers, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { changedProduct, finding, preview, priceChange } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const draft: Handlers = {
  "GET /price-changes/change-1": { body: priceChange() },
  "GET /price-changes/change-1/preview": { lines: [{ preview: preview() }] },
  "GET /price-changes/change-1/preview/customers": { body: page([]) },
  "GET /price-changes/change-1/items": { body: page([changedProduct]) },
};

function open(handlers: Handlers = {}, path = "/price-changes/change-1") {
  const { calls } = fakeApi({ ...draft, ...handlers });
  const published = () => calls.filter((call) => call.path === "/price-changes/change-1/publication");
  return { ...renderApp(path), calls, published };
}

describe("a draft under review", () => {
  it("says in numbers what publishing would do", async () => {
    open();
    expect(await screen.findByText("+US$1,200.00")).toBeDefined();
    expect(screen.getByText("US$10,000.00 → US$11,200.00, 240 renewals")).toBeDefined();
    expect(screen.getByRole("button", { name: "12 shielded by own prices" })).toBeDefined();
    const chart = await screen.findByRole("img", { name: /How many prices move/ });
    expect(chart).toBeDefined();
    const bins = screen.getByRole("table", { name: /How many prices move/ });
    expect(within(bins).getByRole("row", { name: "0…+5 40" })).toBeDefined();
  });

  it("shows before and after side by side", async () => {
    const { user } = open();
    expect(await screen.findByRole("row", { name: /Renew, 1 year 10\.00 10\.70 \+7%/ })).toBeDefined();
    expect(screen.queryByRole("row", { name: /Register/ })).toBeNull();
    await user.click(screen.getByRole("switch", { name: "Unchanged ones too" }));
    expect(await screen.findByRole("row", { name: /Register, 1 year 5\.00 5\.00/ })).toBeDefined();
  });

  it("shows what a first own price replaces, and what shows through once it goes", async () => {
    const [, renewal] = changedProduct.charges;
    if (!renewal) throw new Error("no renewal");
    const through = { ...renewal, inherited: "12.00", inheritedSource: "LIST" as const };
    const first = { ...through, before: null, after: "9.00", kind: "ADDED" as const };
    const gone = {
      ...through,
      action: "TRANSFER" as const,
      before: "6.00",
      after: null,
      kind: "REMOVED" as const,
    };
    open({
      "GET /price-changes/change-1/items": { body: page([{ ...changedProduct, charges: [first, gone] }]) },
    });
    expect(
      await screen.findByRole("row", { name: /Renew, 1 year Standard 12\.00 9\.00 -25%/ }),
    ).toBeDefined();
    expect(
      await screen.findByRole("row", { name: /Transfer, 1 year 6\.00 Standard 12\.00 \+100%/ }),
    ).toBeDefined();
  });

  it("publishes with the fingerprint of the preview", async () => {
    const { user, published } = open({
      "POST /price-changes/change-1/publication": { body: priceChange({ status: "PUBLISHED" }) },
    });
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    const dialog = await screen.findByRole("dialog", { name: "Publish “Spring prices”?" });
    await user.click(within(dialog).getByRole("button", { name: "Publish" }));
    await waitFor(() => expect(published()).toHaveLength(1));
    expect(published()[0]?.body).toEqual({ fingerprint: "f1", overrideReason: null });
  });

  it("is not previewed once more when it is out", async () => {
    let out = false;
    const { user, calls } = open({
      "GET /price-changes/change-1": () => ({ body: priceChange(out ? { status: "PUBLISHED" } : {}) }),
      "POST /price-changes/change-1/publication": () => {
        out = true;
        return { body: priceChange({ status: "PUBLISHED" }) };
      },
    });
    const previews = () => calls.filter(({ path }) => path.includes("/preview")).length;
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    const dialog = await screen.findByRole("dialog", { name: "Publish “Spring prices”?" });
    const before = previews();
    await user.click(within(dialog).getByRole("button", { name: "Publish" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "What it would do" })).toBeNull());
    expect(await screen.findByText("Published")).toBeDefined();
    expect(previews()).toBe(before);
  });

  it("cannot be published while something blocks and the person may not override", async () => {
    open({
      "GET /price-changes/change-1/preview": {
        lines: [{ preview: preview({ ...blocked, mayOverride: false }) }],
      },
    });
    expect(await screen.findByRole("button", { name: "Publish" })).toHaveProperty("disabled", true);
    expect(await screen.findByText(/: -US\$2\.00 is below zero/)).toBeDefined();
  });

  it("asks for a reason when the person may override what blocks", async () => {
    const { user, published } = open({
      "GET /price-changes/change-1/preview": {
        lines: [{ preview: preview({ ...blocked, mayOverride: true }) }],
      },
      "POST /price-changes/change-1/publication": { body: priceChange({ status: "PUBLISHED" }) },
    });
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    const anyway = await screen.findByRole("button", { name: "Publish anyway" });
    expect(anyway).toHaveProperty("disabled", true);
    await user.type(screen.getByRole("textbox", { name: "Reason" }), "Agreed with the customer");
    await user.click(anyway);
    await waitFor(() =>
      expect(published()[0]?.body).toEqual({ fingerprint: "f1", overrideReason: "Agreed with the customer" }),
    );
  });

  it("wants another look when prices moved since the preview", async () => {
    const { user, calls } = open({
      "POST /price-changes/change-1/publication": { status: 409, body: problem(409, "stale-fingerprint") },
    });
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Publish" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Prices have moved since this preview");
    const before = calls.filter(({ path }) => path.endsWith("/preview")).length;
    await user.click(screen.getByRole("button", { name: "Preview again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(calls.filter(({ path }) => path.endsWith("/preview")).length).toBe(before + 1);
  });

  it("is scheduled for a day and previewed again", async () => {
    const { user, calls } = open({
      "PUT /price-changes/change-1": { body: priceChange({ effectiveFrom: "2027-01-01", version: 2 }) },
    });
    await user.click(await screen.findByRole("radio", { name: "From a day on" }));
    await user.type(await screen.findByLabelText("Valid from"), "2027-01-01");
    await user.click(screen.getByRole("button", { name: "Save and preview again" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
        name: "Spring prices",
        effectiveFrom: "2027-01-01",
        effectiveUntil: null,
        laterPrices: "KEEP",
      }),
    );
    await waitFor(() => expect(calls.filter(({ path }) => path.endsWith("/preview")).length).toBe(2));
  });
});

const meetsLater = preview({
  findings: {
    blocking: 0,
    total: 1,
    items: [
      finding({
        code: "LATER_PRICE",
        price: { amount: "10.50", currency: "USD" },
        reference: { amount: "12.00", currency: "USD" },
        until: "2027-01-01",
      }),
    ],
    byCode: [{ code: "LATER_PRICE", severity: "WARN", count: 1 }],
  },
});

describe("a draft that meets prices published for later", () => {
  it("names both and keeps the later ones unless something else is decided", async () => {
    const { user, calls } = open({
      "GET /price-changes/change-1/preview": { lines: [{ preview: meetsLater }] },
      "PUT /price-changes/change-1": { body: priceChange({ laterPrices: "REMOVE", version: 2 }) },
    });
    const met = /US\$10\.50 from 1 Feb 2026 meets US\$12\.00, published for 1 Jan 2027/;
    expect(await screen.findByText(met)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Publish" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/1 price that was published for a later day stays/)).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("combobox", { name: "Prices published for later" }));
    expect(screen.queryByRole("option", { name: "begin when this ends" })).toBeNull();
    await user.click(await screen.findByRole("option", { name: "are removed" }));
    await user.click(screen.getByRole("button", { name: "Save and preview again" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toMatchObject({ laterPrices: "REMOVE" }),
    );
  });

  it("says nothing about them where there are none", async () => {
    open();
    await screen.findByRole("button", { name: "Publish" });
    expect(screen.queryByRole("combobox", { name: "Prices published for later" })).toBeNull();
  });
});

const blocked = {
  mayPublish: false,
  findings: {
    blocking: 1,
    total: 1,
    items: [
      finding({ code: "NEGATIVE_PRICE", severity: "BLOCK", price: { amount: "-2.00", currency: "USD" } }),
    ],
    byCode: [{ code: "NEGATIVE_PRICE" as const, severity: "BLOCK" as const, count: 1 }],
  },
};

describe("the history of prices", () => {
  const published = priceChange({
    status: "PUBLISHED",
    publishedAt: "2026-02-02T08:00:00.000Z",
    publishedBy: "Grace",
    allowedTransitions: ["REVERTED"],
  });

  it("lists changes and filters them by state", async () => {
    const { user, calls } = open({ "GET /price-changes": { body: page([published]) } }, "/price-changes");
    expect(await screen.findByRole("link", { name: "Spring prices" })).toBeDefined();
    expect(screen.getByText("Grace")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "State" }));
    await user.click(await screen.findByRole("menuitem", { name: "Draft" }));
    await waitFor(() => expect(calls.at(-1)?.search.get("status")).toBe("DRAFT"));
  });

  it("reverts a published change with a reason", async () => {
    const reversal = priceChange({
      id: "change-2",
      name: "Back",
      status: "PUBLISHED",
      revertsId: "change-1",
    });
    const { user, calls, router } = open({
      "GET /price-changes/change-1": { body: published },
      "GET /price-changes/change-2": { body: reversal },
      "GET /price-changes/change-2/items": { body: page([]) },
      "POST /price-changes/change-1/reversal": { status: 201, body: reversal },
    });
    await user.click(await screen.findByRole("button", { name: "Revert" }));
    const dialog = await screen.findByRole("dialog", { name: "Revert “Spring prices”?" });
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "Too early");
    await user.click(within(dialog).getByRole("button", { name: "Revert" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/price-changes/change-2"));
    expect(calls.find(({ path }) => path.endsWith("/reversal"))?.body).toEqual({
      reason: "Too early",
      withLater: null,
    });
  });

  it("names the later changes that stand in the way and takes them back, too, when asked to", async () => {
    const refusal = problem(409, "changed-since", {
      errors: [{ pointer: "/later/change-9", code: "later-change", detail: "Summer prices" }],
    });
    const { user, calls } = open({
      "GET /price-changes/change-1": { body: published },
      "POST /price-changes/change-1/reversal": { status: 409, body: refusal },
    });
    await user.click(await screen.findByRole("button", { name: "Revert" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "All wrong");
    await user.click(within(dialog).getByRole("button", { name: "Revert" }));
    expect(await within(dialog).findByText("Summer prices")).toBeDefined();
    await user.click(within(dialog).getByRole("checkbox", { name: "Take these back, too" }));
    await user.click(within(dialog).getByRole("button", { name: "Revert" }));
    await waitFor(() =>
      expect(calls.filter(({ path }) => path.endsWith("/reversal")).at(-1)?.body).toEqual({
        reason: "All wrong",
        withLater: true,
      }),
    );
  });
});
