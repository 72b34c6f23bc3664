import type { Schema } from "@kontor/api/types";
import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPortal } from "@/test/render-portal";

function holding(part: Partial<Schema<"MyAssociationView">> = {}): Schema<"MyAssociationView"> {
  return {
    id: "holding-1",
    state: "ACTIVE",
    kind: "DOMAIN",
    sku: ".com",
    productName: "Domain .com",
    identifier: "shop.com",
    quantity: 1,
    startsOn: "2025-03-01",
    lastOn: null,
    renewal: {
      intervalMonths: 12,
      mode: "AUTO_RENEW",
      nextOn: "2027-03-01",
      answer: null,
      answerable: false,
      heldUntil: null,
      price: {
        unitPrice: { amount: "12.50", currency: "EUR" },
        total: { amount: "12.50", currency: "EUR" },
        individual: false,
      },
    },
    notifyCustomer: true,
    switchable: false,
    ...part,
  };
}

const asked = holding({
  id: "holding-2",
  identifier: "question.com",
  renewal: {
    intervalMonths: 12,
    mode: "ASK",
    nextOn: "2027-04-01",
    answer: null,
    answerable: true,
    heldUntil: null,
    price: null,
  },
});

const noSettings = { "GET /me/domain-settings": { body: { ownNameServers: false, nameServers: [] } } };

describe("my products", () => {
  it("say what renews when and at what price, and why", async () => {
    const { calls } = fakeApi({
      ...noSettings,
      "GET /me/associations": { body: page([holding()]) },
      "GET /me/prices/explanation": {
        body: { steps: [{ kind: "STANDARD_PRICE", amount: "12.50", result: "12.50" }] },
      },
    });
    const { user } = renderPortal("/portal/demo/products");
    expect(await screen.findByText("Renews on 1 Mar 2027 by itself, for 1 year.")).toBeDefined();
    expect(screen.getByText("€12.50")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Why this price?" }));
    const why = await screen.findByRole("dialog", { name: "Why this price?" });
    expect(await within(why).findByText("Price for customers like you")).toBeDefined();
    const explanation = calls.find(({ path }) => path === "/me/prices/explanation");
    expect(explanation?.search.get("on")).toBe("2027-03-01");
    expect(explanation?.search.get("action")).toBe("RENEW");
  });

  it("say what waits, and until when", async () => {
    const { renewal } = holding();
    const waiting = holding({ renewal: renewal && { ...renewal, heldUntil: "2027-03-06" } });
    fakeApi({ ...noSettings, "GET /me/associations": { body: page([waiting]) } });
    renderPortal("/portal/demo/products");
    expect(
      await screen.findByText(
        "Was due on 1 Mar 2027 and waits. Please get in touch by 6 Mar 2027, or it ends.",
      ),
    ).toBeDefined();
  });

  it("ask whether something shall go on", async () => {
    let answer: "RENEW" | null = null;
    const { calls } = fakeApi({
      ...noSettings,
      "GET /me/associations": () => ({
        body: page([{ ...asked, renewal: asked.renewal && { ...asked.renewal, answer } }]),
      }),
      "PUT /me/associations/holding-2/renewal-answer": () => {
        answer = "RENEW";
        return { body: asked };
      },
    });
    const { user } = renderPortal("/portal/demo/products");
    await user.click(await screen.findByRole("button", { name: "Renew: question.com" }));
    expect(await screen.findByText("You said that it shall go on.")).toBeDefined();
    expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ answer: "RENEW" });
    expect(screen.getByRole("button", { name: "Let it end: question.com" })).toBeDefined();
  });

  it("are switched where the reseller allows it", async () => {
    const { calls } = fakeApi({
      "GET /me/domain-settings": { body: { ownNameServers: true, nameServers: ["ns1.shop.com"] } },
      "PUT /me/domain-settings": { body: { ownNameServers: true, nameServers: [] } },
      "GET /me/associations": { body: page([holding({ switchable: true })]) },
      "PUT /me/associations/holding-1": { body: holding({ switchable: true, notifyCustomer: false }) },
    });
    const { user } = renderPortal("/portal/demo/products");
    await user.click(await screen.findByRole("switch", { name: "Remind me by e-mail" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "/me/associations/holding-1")?.body).toEqual({
        notifyCustomer: false,
      }),
    );
    const hosts = await screen.findByRole("combobox", { name: "Host names" });
    await user.type(hosts, "ns2.shop.com{Enter}");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(
        calls.find(({ method, path }) => method === "PUT" && path === "/me/domain-settings")?.body,
      ).toEqual({ nameServers: ["ns1.shop.com", "ns2.shop.com"] }),
    );
  });

  it("may be none, or fail and come back", async () => {
    let away = true;
    fakeApi({
      ...noSettings,
      "GET /me/associations": () => (away ? { status: 503, body: problem(503, "busy") } : { body: page([]) }),
    });
    const { user } = renderPortal("/portal/demo/products?state=ENDED");
    const retry = await screen.findByRole("button", { name: "Try again" });
    away = false;
    await user.click(retry);
    expect(await screen.findByText("Nothing like this")).toBeDefined();
  });
});
