import type { Schema } from "@kontor/api/types";
import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { reader } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const colleague: Schema<"UserView"> = {
  id: "user-2",
  name: "Boris",
  email: "boris@demo.example",
  role: "CLERK",
  active: true,
  invited: false,
  secondFactor: false,
  lastLoginAt: null,
  createdAt: "2026-01-01T08:00:00.000Z",
  version: 3,
};
const team = { "GET /users": { body: page([colleague]) } };

it("changes a member, whose form has an address beside the page of the list", async () => {
  const { calls } = fakeApi({ ...team, "PUT /users/user-2": { body: colleague } });
  const { user, router } = renderApp("/settings/team?cursor=next");
  await user.click(await screen.findByRole("link", { name: "Boris" }));
  expect(router.state.location.search).toEqual({ cursor: "next", id: "user-2" });
  const dialog = await screen.findByRole("dialog", { name: "Boris" });
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), " B.");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await screen.findAllByText("“Boris B.” is saved")).length).toBeGreaterThan(0);
  expect(router.state.location.search).toEqual({ cursor: "next" });
  const call = calls.find(({ method }) => method === "PUT");
  expect(call?.body).toEqual({ name: "Boris B.", role: "CLERK", active: true });
  expect(call?.headers.get("If-Match")).toBe('"3"');
});

it("adds a member in the same place", async () => {
  fakeApi(team);
  const { user, router } = renderApp("/settings/team");
  await user.click(await screen.findByRole("button", { name: "New team member" }));
  expect(await screen.findByRole("dialog", { name: "New team member" })).toBeDefined();
  expect(router.state.location.search).toEqual({ dialog: "new" });
});

it("invites without a password, and says so", async () => {
  const { calls } = fakeApi({
    ...team,
    "POST /users": { status: 201, body: { ...colleague, invited: true } },
  });
  const { user } = renderApp("/settings/team?dialog=new");
  const dialog = await screen.findByRole("dialog", { name: "New team member" });
  expect(within(dialog).getByText(/chooses the password there/)).toBeDefined();
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Mona");
  await user.type(within(dialog).getByRole("textbox", { name: "E-mail" }), "mona@demo.example");
  await user.click(within(dialog).getByRole("button", { name: "Invite" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(calls.find(({ method, path }) => method === "POST" && path === "/users")?.body).toEqual({
    name: "Mona",
    email: "mona@demo.example",
    role: "CLERK",
  });
  expect((await screen.findAllByText("Boris is sent an invitation")).length).toBeGreaterThan(0);
});

it("says that an invitation waits where there is no mail server", async () => {
  fakeApi({
    ...team,
    "GET /mail-settings": { body: { transport: "OFF", from: "a@b.example", host: null, caught: 0 } },
  });
  renderApp("/settings/team?dialog=new");
  expect(await screen.findByText(/no mail server/)).toBeDefined();
});

it("sends an invitation again, or takes it back after a question", async () => {
  const { calls } = fakeApi({
    "GET /users": { body: page([{ ...colleague, invited: true }]) },
    "POST /users/user-2/invitation": { status: 202 },
    "DELETE /users/user-2/invitation": { status: 204 },
  });
  const { user } = renderApp("/settings/team?id=user-2");
  expect(await screen.findByText("Invited")).toBeDefined();
  const dialog = await screen.findByRole("dialog", { name: "Boris" });
  await user.click(within(dialog).getByRole("button", { name: "Send again" }));
  await waitFor(() => expect(calls.some(({ path }) => path === "/users/user-2/invitation")).toBe(true));
  await user.click(await screen.findByRole("link", { name: "Boris" }));
  const again = await screen.findByRole("dialog", { name: "Boris" });
  await user.click(within(again).getByRole("button", { name: "Take back" }));
  const question = await screen.findByRole("dialog", { name: "Take the invitation back?" });
  await user.click(within(question).getByRole("button", { name: "Take back" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
});

it("opens no form for who may only read", async () => {
  const rights: Schema<"CurrentUser">["rights"] = [...reader.rights, "users:read"];
  const session = { accessToken: "t", expiresInSeconds: 600, user: { ...reader, rights } };
  fakeApi({ ...team, "POST /auth/refresh": { body: session } });
  renderApp("/settings/team?id=user-2");
  await screen.findByText("Boris");
  expect(screen.queryByRole("link", { name: "Boris" })).toBeNull();
  expect(screen.queryByRole("button", { name: "New team member" })).toBeNull();
  expect(screen.queryByRole("dialog")).toBeNull();
});
