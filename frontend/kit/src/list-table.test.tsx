import { ProblemError } from "@kontor/api/problem";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { type ListPage, type ListQuery, ListTable } from "./list-table";
import { problem } from "./test/fake-api";
import { renderPart } from "./test/render-part";

type Fruit = { id: string; name: string };

const ASKED = { data: undefined, error: null, isError: false, isPlaceholderData: false, refetch: () => {} };

const APPLE = { id: "f-1", name: "Apple" };

function fruits(
  query: Partial<ListQuery<Fruit>>,
  onPage?: (cursor: string | undefined) => void,
  at?: string,
) {
  return (
    <ListTable
      label="Fruits"
      columns={[{ id: "name", header: "Name", cell: ({ name }) => name }]}
      query={{ ...ASKED, ...query }}
      rowKey={({ id }) => id}
      empty={{ title: "No fruits", text: "Plant a tree." }}
      cursor={at}
      onPage={onPage}
    />
  );
}

function failed(status: number, code: string): Partial<ListQuery<Fruit>> {
  return { isError: true, error: new ProblemError(problem(status, code)) };
}

it("says that the rows are on their way", async () => {
  renderPart(fruits({}));
  expect(await screen.findByRole("status", { name: /Fruits/ })).toBeDefined();
});

it("tries again after a failure", async () => {
  const refetch = vi.fn();
  const { user } = renderPart(fruits({ ...failed(503, "unavailable"), refetch }));
  expect(await screen.findByRole("alert")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(refetch).toHaveBeenCalledOnce();
});

it("does not ask again for what is not there", async () => {
  renderPart(fruits(failed(404, "not-found")));
  expect(await screen.findByRole("alert")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

it("says why there is nothing, without pages", async () => {
  renderPart(fruits({ data: [] }));
  expect(await screen.findByRole("heading", { name: "No fruits" })).toBeDefined();
  expect(screen.getByText("Plant a tree.")).toBeDefined();
  expect(screen.queryByRole("navigation")).toBeNull();
});

it("shows all rows of a short list at once", async () => {
  renderPart(fruits({ data: [APPLE] }));
  expect(await screen.findByRole("cell", { name: "Apple" })).toBeDefined();
  expect(screen.queryByRole("navigation")).toBeNull();
});

it("leads to the next page and back to the first", async () => {
  const data: ListPage<Fruit> = { items: [APPLE], nextCursor: "c-2", total: { exact: 2 } };
  const go = vi.fn();
  const { user } = renderPart(fruits({ data }, go));
  await user.click(await screen.findByRole("button", { name: "Next" }));
  expect(go).toHaveBeenLastCalledWith("c-2");
});

it("knows the way back from the second page", async () => {
  const go = vi.fn();
  const { user } = renderPart(fruits({ data: { items: [APPLE], total: { exact: 2 } } }, go, "c-2"));
  await user.click(await screen.findByRole("button", { name: "Previous" }));
  expect(go).toHaveBeenLastCalledWith(undefined);
});
