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
