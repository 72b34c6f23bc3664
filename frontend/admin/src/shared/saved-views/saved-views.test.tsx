import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const view = {
  id: "view-1",
  page: "customers",
  name: "Germany",
  query: "columns=displayName%2Cnumber&country=DE",
  shared: false,
  own: true,
  ownerName: "Ada Lindqvist",
  createdAt: "2026-01-01T08:00:00.000Z",
  version: 2,
};
const ofColleague = {
  ...view,
  id: "view-2",
  name: "Spain",
  query: "country=ES",
  own: false,
  ownerName: "Bo",
};
const list = { "GET /customers": { body: page([customer()]) } };

it("takes the filters and columns of a view", async () => {
  const { calls } = fakeApi({ ...list, "GET /saved-views": { body: page([view, ofColleague]) } });
  const { user } = renderApp("/customers");
  await user.click(await screen.findByRole("button", { name: "Views" }));
  expect(await screen.findByRole("menuitem", { name: "Spain · by Bo" })).toBeDefined();
  await user.click(screen.getByRole("menuitem", { name: "Germany" }));
  expect(await screen.findByRole("button", { name: "View: Germany" })).toBeDefined();
  await waitFor(() =>
    expect(calls.findLast(({ path }) => path === "/customers")?.search.get("country")).toBe("DE"),
  );
  expect(screen.queryByRole("columnheader", { name: "E-mail" })).toBeNull();
});

it("saves what is shown under a name", async () => {
  const { calls } = fakeApi({
    ...list,
    "GET /saved-views": { body: page([]) },
    "POST /saved-views": { status: 201, body: view },
  });
  const { user } = renderApp("/customers?country=DE&cursor=somewhere");
  await user.click(await screen.findByRole("button", { name: "Views" }));
  await user.click(await screen.findByRole("menuitem", { name: "Save view" }));
  await user.type(await screen.findByRole("textbox", { name: "Name of the view" }), "Germany");
  await user.click(screen.getByRole("switch", { name: "Share with the whole team" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  const sent = calls.find(({ method, path }) => method === "POST" && path === "/saved-views")?.body;
  expect(sent).toMatchObject({ page: "customers", name: "Germany", shared: true });
  expect(sent).toMatchObject({ query: expect.stringMatching(/^columns=.*&country=DE$/) });
});

it("brings an own view up to date and deletes it", async () => {
  const { calls } = fakeApi({
    ...list,
    "GET /saved-views": { body: page([view]) },
    "PUT /saved-views/view-1": { body: view },
    "DELETE /saved-views/view-1": { status: 204 },
  });
  const { user } = renderApp("/customers?country=FR");
  await user.click(await screen.findByRole("button", { name: "Views" }));
  await user.click(await screen.findByRole("menuitem", { name: "Manage views" }));
  await user.click(await screen.findByRole("button", { name: "Replace by the present one" }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBe('"2"'),
  );
  await user.click(screen.getByRole("button", { name: "Delete the view “Germany”" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
});
