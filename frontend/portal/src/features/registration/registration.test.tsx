import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPortal } from "@/test/render-portal";

const signedOut = { "POST /portal/auth/refresh": { status: 401, body: problem(401, "no-session") } };

describe("confirming a registration", () => {
  it("sends the secret of the link with the password and leads to the status", async () => {
    globalThis.location.hash = "#secret-1";
    const { calls } = fakeApi({
      ...signedOut,
      "POST /public/confirmations": { body: { statusToken: "status-1", slug: "demo" } },
    });
    const { user } = renderPortal("/portal/demo/confirm");
    await user.type(await screen.findByLabelText("New password"), "a lamp over the harbour");
    await user.click(screen.getByRole("button", { name: "Confirm and set password" }));
    const link = await screen.findByRole("link", { name: "Follow my request" });
    expect(link.getAttribute("href")).toBe("/portal/demo/status#status-1");
    expect(calls.find(({ path }) => path === "/public/confirmations")?.body).toEqual({
      token: "secret-1",
      password: "a lamp over the harbour",
    });
  });

  it.each([
    ["link-used", "Just sign in"],
    ["link-expired", "register again"],
  ])("says what to do about a %s", async (code, words) => {
    globalThis.location.hash = "#secret-1";
    fakeApi({ ...signedOut, "POST /public/confirmations": { status: 410, body: problem(410, code) } });
    const { user } = renderPortal("/portal/demo/confirm");
    await user.type(await screen.findByLabelText("New password"), "a lamp over the harbour");
    await user.click(screen.getByRole("button", { name: "Confirm and set password" }));
    expect((await screen.findByRole("alert")).textContent).toContain(words);
  });

  it("keeps the link when only the password is refused", async () => {
    globalThis.location.hash = "#secret-1";
    const errors = [{ pointer: "/password", code: "password-weak", detail: "Too easy" }];
    fakeApi({
      ...signedOut,
      "POST /public/confirmations": { status: 422, body: problem(422, "validation", { errors }) },
    });
    const { user } = renderPortal("/portal/demo/confirm");
    await user.type(await screen.findByLabelText("New password"), "password");
    await user.click(screen.getByRole("button", { name: "Confirm and set password" }));
    expect(await screen.findByText("Too easy")).toBeDefined();
  });
});

describe("the status of a registration", () => {
  it.each([
    ["AWAITING_CONFIRMATION", "Please confirm your address"],
    ["OPEN", "Your request is being looked at"],
    ["APPROVED", "You are released"],
    ["REJECTED", "Your request was declined"],
    ["WITHDRAWN", "Your request was withdrawn"],
    ["EXPIRED", "This registration has expired"],
  ])("%s is said in words", async (status, words) => {
    globalThis.location.hash = "#status-1";
    fakeApi({
      "GET /public/registrations/status-1": {
        body: {
          status,
          message: null,
          resellerName: "Demo Domains",
          slug: "demo",
          services: [{ code: "ORDER", name: "Ordering" }],
          submittedAt: "2026-02-01T08:00:00.000Z",
          language: "en",
        },
      },
    });
    renderPortal("/portal/demo/status");
    expect((await screen.findByText(words)).closest("[role=status]")).not.toBeNull();
    expect(screen.getByText("Ordering")).toBeDefined();
  });

  it("says so when nobody knows the link", async () => {
    globalThis.location.hash = "#status-1";
    fakeApi({});
    renderPortal("/portal/demo/status");
    expect((await screen.findByRole("alert")).textContent).toContain("This link is not known");
  });
});
