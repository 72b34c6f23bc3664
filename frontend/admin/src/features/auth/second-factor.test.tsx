import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const signedOut = { "POST /auth/refresh": { status: 401, body: problem(401, "unauthenticated") } };
const session = { accessToken: "t", expiresInSeconds: 600, user: owner };

type User = ReturnType<typeof renderApp>["user"];

async function openDialog(user: User) {
  await user.click(await screen.findByRole("button", { name: /^Account/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Second factor" }));
}

describe("the second factor", () => {
  it("is asked for after the password, and nothing looks like a failure", async () => {
    const { calls } = fakeApi({
      ...signedOut,
      "POST /auth/login": async (request) =>
        (await request.clone().json()).code === "123456"
          ? { body: session }
          : { status: 401, body: problem(401, "second-factor-required") },
      "GET /customers": { body: page([]) },
    });
    const { user, router } = renderApp("/login");
    await user.type(await screen.findByRole("textbox", { name: "E-mail" }), "owner@demo.example");
    await user.type(screen.getByLabelText("Password"), "secret words");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await user.type(await screen.findByRole("textbox", { name: "Code of the app" }), "123456");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
    expect(calls.filter(({ path }) => path === "/auth/login")[0]?.body).toEqual({
      email: "owner@demo.example",
      password: "secret words",
    });
  });

  it("is set up with the password, a picture, a code and recovery codes", async () => {
    const { calls } = fakeApi({
      "GET /customers": { body: page([]) },
      "POST /auth/totp": { body: { secret: "ABCDEFGH", uri: "otpauth://x", qrSvg: "<svg></svg>" } },
      "POST /auth/totp/confirmation": { body: { codes: ["one", "two"] } },
    });
    const { user } = renderApp("/customers");
    await openDialog(user);
    await user.type(await screen.findByLabelText("Current password"), "secret words");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("img", { name: "QR code for the authenticator app" })).toBeDefined();
    expect(calls.find(({ path }) => path === "/auth/totp")?.body).toEqual({ password: "secret words" });
    expect(screen.getByText("ABCD EFGH")).toBeDefined();
    await user.type(screen.getByRole("textbox", { name: "Code of the app" }), "123456");
    await user.click(screen.getByRole("button", { name: "Switch on" }));
    expect((await screen.findByRole("list", { name: "Recovery codes" })).textContent).toBe("onetwo");
    await user.click(screen.getByRole("button", { name: "Codes are kept safe" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is taken off with the password", async () => {
    const { calls } = fakeApi({
      "POST /auth/refresh": { body: { ...session, user: { ...owner, secondFactor: true } } },
      "GET /customers": { body: page([]) },
      "DELETE /auth/totp": { status: 204 },
    });
    const { user } = renderApp("/customers");
    await openDialog(user);
    await user.type(await screen.findByLabelText("Current password"), "secret words");
    await user.click(screen.getByRole("button", { name: "Remove second factor" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "DELETE")?.body).toEqual({ password: "secret words" }),
    );
  });
});

describe("a forgotten password", () => {
  it("gets the same answer for everybody", async () => {
    const { calls } = fakeApi({ ...signedOut, "POST /auth/password-reset": { status: 202 } });
    const { user } = renderApp("/login");
    await user.click(await screen.findByRole("link", { name: "Forgotten your password?" }));
    await screen.findByRole("heading", { name: "Forgotten password" });
    await user.type(screen.getByRole("textbox", { name: "E-mail" }), "owner@demo.example");
    await user.click(screen.getByRole("button", { name: "Ask for a link" }));
    expect(await screen.findByText("Please look into your inbox")).toBeDefined();
    expect(calls.at(-1)?.body).toEqual({ email: "owner@demo.example" });
  });

  it("is chosen anew with the token of the mail, which leaves the address", async () => {
    globalThis.history.replaceState(null, "", "/reset-password#token=t1");
    const { calls } = fakeApi({
      ...signedOut,
      "POST /auth/password-reset/confirmation": { status: 204 },
    });
    const { user, router } = renderApp("/reset-password");
    await user.type(await screen.findByLabelText("New password"), "three green boats");
    expect(globalThis.location.hash).toBe("");
    await user.click(screen.getByRole("button", { name: "Save password" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/login"));
    expect(calls.find(({ path }) => path.endsWith("/confirmation"))?.body).toEqual({
      token: "t1",
      password: "three green boats",
    });
  });

  it("says so when the link is too old, and offers a new one", async () => {
    globalThis.history.replaceState(null, "", "/reset-password#token=t1");
    const errors = [{ pointer: "/token", code: "token-expired", detail: "This link is too old." }];
    fakeApi({
      ...signedOut,
      "POST /auth/password-reset/confirmation": {
        status: 422,
        body: problem(422, "token-expired", { errors }),
      },
    });
    const { user } = renderApp("/reset-password");
    await user.type(await screen.findByLabelText("New password"), "three green boats");
    await user.click(screen.getByRole("button", { name: "Save password" }));
    expect((await screen.findByRole("alert")).textContent).toContain("too old");
    expect(screen.getByRole("link", { name: "Ask for a new link" })).toBeDefined();
  });
});
