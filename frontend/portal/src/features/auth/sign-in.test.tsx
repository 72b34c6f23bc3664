import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { me } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

const signedOut = { "POST /portal/auth/refresh": { status: 401, body: problem(401, "no-session") } };
const session = { body: { accessToken: "t", expiresIn: 600, me: me() } };

async function fillIn(user: ReturnType<typeof renderPortal>["user"]) {
  await user.type(await screen.findByRole("textbox", { name: "E-mail" }), "maria@futterkiste.example");
  await user.type(screen.getByLabelText("Password"), "quiet-lamp-over-the-harbour");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in to the portal", () => {
  it("names the reseller and whether to stay signed in", async () => {
    const { calls } = fakeApi({ ...signedOut, "POST /portal/auth/login": session });
    const { user } = renderPortal("/portal/demo/sign-in");
    await user.click(await screen.findByRole("checkbox", { name: "Stay signed in" }));
    await fillIn(user);
    expect(await screen.findByRole("heading", { name: "Welcome, Maria Anders" })).toBeDefined();
    expect(calls.find(({ path }) => path === "/portal/auth/login")?.body).toEqual({
      reseller: "demo",
      email: "maria@futterkiste.example",
      password: "quiet-lamp-over-the-harbour",
      remember: true,
    });
  });

  it("asks for the second factor and sends both together", async () => {
    const { calls } = fakeApi({
      ...signedOut,
      "POST /portal/auth/login": async (request) => {
        const { code } = await request.json();
        if (code === "123456") return session;
        const refusal = code ? "second-factor-wrong" : "second-factor-required";
        return { status: 401, body: problem(401, refusal) };
      },
    });
    const { user } = renderPortal("/portal/demo/sign-in");
    await fillIn(user);
    await user.type(await screen.findByRole("textbox", { name: "Code" }), "999 999");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toContain("not right");
    await user.clear(screen.getByRole("textbox", { name: "Code" }));
    await user.type(screen.getByRole("textbox", { name: "Code" }), "123 456");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("heading", { name: "Welcome, Maria Anders" })).toBeDefined();
    expect(calls.filter(({ path }) => path === "/portal/auth/login")).toHaveLength(3);
  });

  it("leads people whose access has ended to a page that says so", async () => {
    fakeApi({ ...signedOut, "POST /portal/auth/login": { status: 403, body: problem(403, "access-ended") } });
    const { user } = renderPortal("/portal/demo/sign-in");
    await fillIn(user);
    expect(await screen.findByRole("heading", { name: "Your access has ended" })).toBeDefined();
  });

  it("says what the reseller wrote to whom it ended the access of", async () => {
    const context = { relationship: "BLOCKED", message: "Please pay the open invoices." };
    fakeApi({
      ...signedOut,
      "POST /portal/auth/login": { status: 403, body: problem(403, "access-ended", { context }) },
    });
    const { user } = renderPortal("/portal/demo/sign-in");
    await fillIn(user);
    expect(await screen.findByText("Demo Domains writes: Please pay the open invoices.")).toBeDefined();
  });

  it("leads those who were rejected to where they read why and may ask again", async () => {
    const context = {
      relationship: "REJECTED",
      message: "Please send a trade licence.",
      statusToken: "status-1",
    };
    const registration = {
      status: "REJECTED",
      message: "Please send a trade licence.",
      resellerName: "Demo Domains",
      slug: "demo",
      services: [{ code: "ORDER", name: "Ordering" }],
      submittedAt: "2026-02-01T08:00:00.000Z",
      language: "en",
    };
    let asked = false;
    const { calls } = fakeApi({
      ...signedOut,
      "POST /portal/auth/login": { status: 403, body: problem(403, "access-ended", { context }) },
      "GET /public/registrations/status-1": () => ({
        body: asked ? { ...registration, status: "OPEN", message: null } : registration,
      }),
      "POST /public/registrations/status-1/requests": () => {
        asked = true;
        return { body: { ...registration, status: "OPEN", message: null } };
      },
    });
    const { user, history } = renderPortal("/portal/demo/sign-in");
    globalThis.location.hash = "#status-1";
    await fillIn(user);
    await waitFor(() => expect(history.location.hash).toBe("#status-1"));
    expect(await screen.findByText("Demo Domains writes: Please send a trade licence.")).toBeDefined();
    await user.type(screen.getByRole("textbox", { name: "What has changed" }), "Here it is");
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText("Your request is being looked at")).toBeDefined();
    expect(calls.find(({ path }) => path.endsWith("/requests"))?.body).toEqual({ note: "Here it is" });
  });

  it("leads to the page one wanted to see", async () => {
    fakeApi({
      ...signedOut,
      "POST /portal/auth/login": session,
      "GET /me/prices": { body: { ...page([]), currency: "EUR", on: "2026-02-01" } },
    });
    const { user, history } = renderPortal("/portal/demo/prices");
    await fillIn(user);
    await waitFor(() => expect(history.location.pathname).toBe("/portal/demo/prices"));
  });

  it.each(["//evil.example/portal/", "/customers", "/portal/other/prices", "/portal/demo\\evil"])(
    "never leaves for %s",
    async (target) => {
      fakeApi({ ...signedOut, "POST /portal/auth/login": session });
      const { user, history } = renderPortal(`/portal/demo/sign-in?redirect=${encodeURIComponent(target)}`);
      await fillIn(user);
      await waitFor(() => expect(history.location.pathname).toBe("/portal/demo/"));
    },
  );

  it("does not open one reseller's portal with a session of another", async () => {
    const other = me({ reseller: { ...me().reseller, slug: "other" } });
    fakeApi({ "POST /portal/auth/refresh": { body: { accessToken: "t", expiresIn: 600, me: other } } });
    renderPortal("/portal/demo/");
    expect(await screen.findByRole("button", { name: "Sign in" })).toBeDefined();
  });
});
