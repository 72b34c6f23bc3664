import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer, reader } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

function login(part: object = {}) {
  return {
    id: "login-1",
    customerId: "customer-1",
    email: "maria@futterkiste.example",
    name: "Maria Anders",
    language: "de",
    status: "ACTIVE",
    lastLoginAt: null,
    createdAt: "2026-02-01T08:00:00.000Z",
    ...part,
  };
}

const one = {
  "GET /customers/customer-1": { body: customer({ firstName: "Maria", lastName: "Anders", language: "de" }) },
  "GET /customers/customer-1/logins": { body: page([login()]) },
};

describe("the people of a customer", () => {
  it("are invited, the customer's own address suggested", async () => {
    const { calls } = fakeApi({
      ...one,
      "GET /customers/customer-1/logins": { body: page([]) },
      "POST /customers/customer-1/logins": { status: 201, body: login({ status: "INVITED" }) },
    });
    const { user } = renderApp("/customers/customer-1/logins");
    expect(await screen.findByRole("heading", { name: "Nobody can sign in yet" })).toBeDefined();
    const [invite] = screen.getAllByRole("link", { name: "Invite a person" });
    if (invite) await user.click(invite);
    const dialog = await screen.findByRole("dialog", { name: "Invite a person" });
    await user.click(within(dialog).getByRole("button", { name: "Send invitation" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.find(({ method, path }) => method === "POST" && path.endsWith("/logins"))?.body).toEqual({
      email: "alfki@example.com",
      name: "Maria Anders",
      language: "de",
    });
  });

  it("are not invited while the relationship gives no access", async () => {
    fakeApi({
      ...one,
      "POST /customers/customer-1/logins": { status: 409, body: problem(409, "relationship-not-active") },
    });
    const { user } = renderApp("/customers/customer-1/logins?dialog=new");
    await user.click(await screen.findByRole("button", { name: "Send invitation" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Release the customer first");
  });

  it("get a password link, or lose their access after a question", async () => {
    const { calls } = fakeApi({
      ...one,
      "POST /customers/customer-1/logins/login-1/password-reset": { status: 202 },
      "DELETE /customers/customer-1/logins/login-1": { status: 204 },
    });
    const { user } = renderApp("/customers/customer-1/logins");
    await user.click(await screen.findByRole("button", { name: "Actions for Maria Anders" }));
    await user.click(await screen.findByRole("menuitem", { name: "Send a password link" }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/password-reset"))).toBe(true));
    await user.click(screen.getByRole("button", { name: "Actions for Maria Anders" }));
    await user.click(await screen.findByRole("menuitem", { name: "End access" }));
    const question = await screen.findByRole("dialog", { name: "End this access?" });
    await user.click(within(question).getByRole("button", { name: "End access" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  });

  it("are only shown to people who may not change customers", async () => {
    fakeApi({
      ...one,
      "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: reader } },
    });
    renderApp("/customers/customer-1/logins");
    expect(await screen.findByText("maria@futterkiste.example")).toBeDefined();
    expect(screen.queryByRole("link", { name: "Invite a person" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Actions for Maria Anders" })).toBeNull();
  });
});
