import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const signedOut = { "POST /auth/refresh": { status: 401, body: problem(401, "unauthenticated") } };

async function fillIn(user: ReturnType<typeof renderApp>["user"]) {
  await user.type(await screen.findByRole("textbox", { name: "E-mail" }), "owner@demo.example");
  await user.type(screen.getByLabelText("Password"), "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("says that e-mail or password is wrong, not which", async () => {
    fakeApi({ ...signedOut, "POST /auth/login": { status: 401, body: problem(401, "invalid-credentials") } });
    const { user } = renderApp("/login");
    await fillIn(user);
    expect((await screen.findByRole("alert")).textContent).toBe("E-mail or password is wrong");
  });

  it("asks to wait after too many attempts", async () => {
    fakeApi({ ...signedOut, "POST /auth/login": { status: 429, body: problem(429, "too-many-attempts") } });
    const { user } = renderApp("/login");
    await fillIn(user);
    expect((await screen.findByRole("alert")).textContent).toContain("Too many attempts");
  });

  it("leads to the page one wanted to see", async () => {
    fakeApi({
      ...signedOut,
      "POST /auth/login": { body: { accessToken: "t", expiresInSeconds: 600, user: owner } },
      "GET /products": { body: page([]) },
    });
    const { user, router } = renderApp("/products");
    await fillIn(user);
    await waitFor(() => expect(router.state.location.pathname).toBe("/products"));
  });

  it("never leaves for another site", async () => {
    fakeApi(signedOut);
    const { router } = renderApp("/login?redirect=//evil.example/x");
    await screen.findByRole("button", { name: "Sign in" });
    expect(router.state.location.search).toEqual({});
  });

  it("shows the set-up page while nobody has set up the desk", async () => {
    fakeApi({ ...signedOut, "GET /setup": { body: { open: true } } });
    renderApp("/login");
    expect(await screen.findByRole("heading", { name: "Set up Kontor" })).toBeDefined();
  });
});
