import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import { ask, pages, read } from "./server";
import { end } from "./session";

function serve(answer: (url: URL) => object) {
  const requests: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return new Response(JSON.stringify(answer(new URL(request.url))));
  };
  return requests;
}

afterEach(end);

it("reads what the contract names, and keeps what was asked for in the key", async () => {
  const requests = serve(() => ({ name: "Ada" }));
  const customer = read("/api/v1/customers/{id}", { params: { path: { id: "c" } } });
  expect(await new QueryClient().fetchQuery(customer)).toEqual({ name: "Ada" });
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(["/api/v1/customers/c"]);
  expect(customer.queryKey).toEqual(["get", "/api/v1/customers/{id}", { params: { path: { id: "c" } } }]);
});

it("asks by POST without writing", async () => {
  const requests = serve(() => ({ items: [] }));
  const body = { customerId: "c", items: [], on: null, explain: true };
  await new QueryClient().fetchQuery(ask("/api/v1/prices/resolve", { body }));
  expect(requests.map(({ method }) => method)).toEqual(["POST"]);
  expect(await requests[0]?.json()).toEqual(body);
});

it("follows the cursors of a list from a first page without one", async () => {
  const requests = serve((url) => ({ items: [1], nextCursor: url.searchParams.has("cursor") ? null : "b2" }));
  const sessions = pages("/api/v1/me/sessions", { params: { query: { limit: 20 } } });
  await new QueryClient().fetchInfiniteQuery({ ...sessions, pages: 3 });
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?limit=20", "?limit=20&cursor=b2"]);
});

it("keeps a list read page after page apart from the same list read as one", () => {
  expect(pages("/api/v1/favourites").queryKey).not.toEqual(read("/api/v1/favourites").queryKey);
});
