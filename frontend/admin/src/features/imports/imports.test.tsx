import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "@/test/render-app";

const run = {
  id: "run-1",
  what: "customers",
  fileName: "kunden.csv",
  importedAt: "2026-11-30T10:00:00Z",
  importedBy: "Ada Lindqvist",
  created: 2,
  updated: 1,
  unchanged: 4,
  removed: 0,
  takenBack: 0,
  takenBackAt: null,
  remaining: 3,
};

const preview = {
  run,
  deleted: 1,
  restored: 1,
  gone: 0,
  leftCount: 1,
  left: [{ id: "c-9", name: "Berglunds", reason: "CHANGED_SINCE", fields: ["address.city"] }],
};

it("lists what came in and takes it back after a look at the figures", async () => {
  const { calls } = fakeApi({
    "GET /imports": { body: page([run]) },
    "GET /imports/run-1/reversal": { body: preview },
    "POST /imports/run-1/reversal": {
      body: { ...preview, run: { ...run, takenBack: 2, remaining: 0 }, leftCount: 0, left: [] },
    },
  });
  const { user, router } = renderApp("/settings/imports");
  await user.click(await screen.findByRole("link", { name: "kunden.csv" }));
  const dialog = await screen.findByRole("dialog", { name: "Take back kunden.csv" });
  expect(await within(dialog).findByRole("row", { name: "Berglunds Changed since City" })).toBeDefined();
  await user.click(within(dialog).getByRole("button", { name: "Take back" }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  expect(calls.filter(({ method, path }) => method === "POST" && path.startsWith("/imports"))).toHaveLength(
    1,
  );
});

it("says when nothing can be taken back", async () => {
  fakeApi({
    "GET /imports": { body: page([{ ...run, remaining: 1 }]) },
    "GET /imports/run-1/reversal": { body: { ...preview, deleted: 0, restored: 0 } },
  });
  renderApp("/settings/imports?id=run-1");
  expect(await screen.findByText("There is nothing that can be taken back at present.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Take back" })).toBeNull();
});

it("says that nothing was imported yet", async () => {
  fakeApi({ "GET /imports": { body: page([]) } });
  renderApp("/settings/imports");
  expect(await screen.findByRole("heading", { name: "Nothing was imported yet" })).toBeDefined();
});
