import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { portal } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

const signedOut = { "POST /portal/auth/refresh": { status: 401, body: problem(401, "no-session") } };

describe("the portal of an address", () => {
  it("is found by the reseller's short name", async () => {
    const { calls } = fakeApi(signedOut);
    renderPortal("/portal/demo/sign-in");
    expect(await screen.findByText("Your access to Demo Domains")).toBeDefined();
    expect(calls.map(({ path }) => path)).not.toContain("/public/portal");
    await waitFor(() => expect(document.title).toBe("Sign in · Demo Domains"));
  });

  it("is found by the host where no short name stands in the address", async () => {
    fakeApi({ ...signedOut, "GET /public/portal": { body: { ...portal, name: "Own Host" } } });
    const { history } = renderPortal("/portal/prices?q=.de");
    expect(await screen.findByText("Your access to Own Host")).toBeDefined();
    expect(history.location.pathname).toBe("/portal/sign-in");
    expect(new URLSearchParams(history.location.search).get("redirect")).toBe("/portal/prices?q=.de");
  });

  it("is the reseller's even when its short name is that of a page", async () => {
    fakeApi({
      ...signedOut,
      "GET /public/portals/prices": { body: { ...portal, slug: "prices", name: "Prices Ltd" } },
    });
    renderPortal("/portal/prices/sign-in");
    expect(await screen.findByText("Your access to Prices Ltd")).toBeDefined();
  });

  it("may not exist", async () => {
    fakeApi({});
    renderPortal("/portal/nobody/");
    expect(await screen.findByRole("heading", { name: "There is no portal here" })).toBeDefined();
  });

  it("can be tried again after the network was away", async () => {
    let away = true;
    fakeApi({
      ...signedOut,
      "GET /public/portals/demo": () =>
        away ? { status: 503, body: problem(503, "busy") } : { body: portal },
    });
    const { user } = renderPortal("/portal/demo/sign-in");
    const retry = await screen.findByRole("button", { name: "Try again" });
    away = false;
    await user.click(retry);
    expect(await screen.findByRole("button", { name: "Sign in" })).toBeDefined();
  });

  it("speaks only the languages that the reseller offers", async () => {
    fakeApi({ ...signedOut, "GET /public/portals/demo": { body: { ...portal, languages: ["de"] } } });
    renderPortal("/portal/demo/sign-in");
    expect(await screen.findByRole("button", { name: "Anmelden" })).toBeDefined();
    expect(screen.queryByRole("button", { name: /DE$/ })).toBeNull();
  });
});
