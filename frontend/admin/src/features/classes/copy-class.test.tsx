import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { classMatrix } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const sheet = { currency: "USD", on: "2026-02-01", items: [], nextCursor: null, total: { exact: 0 } };

it("copies a class with its prices under a name that is free", async () => {
  const answers = [
    {
      status: 422,
      body: problem(422, "validation", {
        errors: [{ pointer: "/name", code: "name-taken", detail: "The name is taken." }],
      }),
    },
    { status: 201, body: { ...classMatrix["GET /customer-classes/class-1"].body, id: "class-2", name: "B" } },
  ];
  const { calls } = fakeApi({
    ...classMatrix,
    "GET /customer-classes/class-1/prices": { body: sheet },
    "GET /customer-classes/class-2": {
      body: { ...classMatrix["GET /customer-classes/class-1"].body, id: "class-2" },
    },
    "GET /customer-classes/class-2/prices": { body: sheet },
    "POST /customer-classes/class-1/copies": () => answers.shift() ?? {},
  });
  const { user, router } = renderApp("/classes/class-1");
  await user.click(await screen.findByRole("button", { name: "Copy class" }));
  const dialog = await screen.findByRole("dialog", { name: "Copy class Class A" });
  const name = within(dialog).getByRole("textbox", { name: "Name of the new class" });
  await user.click(within(dialog).getByRole("button", { name: "Copy class" }));
  expect(await within(dialog).findByText("The name is taken.")).toBeDefined();
  await user.clear(name);
  await user.type(name, "B");
  await user.click(within(dialog).getByRole("button", { name: "Copy class" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/classes/class-2"));
  expect(calls.findLast(({ path }) => path.endsWith("/copies"))?.body).toEqual({
    name: "B",
    withAdjustments: true,
  });
});
