import { readFileSync } from "node:fs";
import { at, read } from "@kontor/api/server";
import { useWrite } from "@kontor/api/writes";
import { type QueryClient, QueryClientProvider, QueryObserver } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { createQueryClient } from "./query-client";
import { BEYOND, renew } from "./stale";
import { fakeApi, page, problem } from "./test/fake-api";

const contract = readFileSync(`${import.meta.dirname}/../../../openapi.yaml`, "utf8").matchAll(
  /^ {2}\/api\/v1(\/.+):$/gm,
);
const paths = [...contract].map(([, path]) => path ?? "");

const customer = read("/api/v1/customers/{id}", { params: { path: { id: "c" } } });
const prices = read("/api/v1/customers/{id}/prices", { params: { path: { id: "c" } } });
const findings = read("/api/v1/price-findings");
const products = read("/api/v1/products");
const reads = { customer, prices, findings, products };
type Name = keyof typeof reads;

const served = {
  "GET /customers/c": { body: {} },
  "GET /customers/c/prices": { body: page([]) },
  "GET /price-findings": { body: page([]) },
  "GET /products": { body: page([]) },
};

async function readAll(client: QueryClient) {
  await client.fetchQuery(customer);
  await client.fetchQuery(prices);
  await client.fetchQuery(findings);
  await client.fetchQuery(products);
}

function staleIn(client: QueryClient): string[] {
  const names: Name[] = ["customer", "prices", "findings", "products"];
  return names.filter((name) => client.getQueryState(reads[name].queryKey)?.isInvalidated);
}

/** A page that shows the customer and can write. */
function show<Result>(client: QueryClient, hook: () => Result) {
  const observer = new QueryObserver(client, customer);
  const leave = observer.subscribe(() => undefined);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { ...renderHook(hook, { wrapper }), leave };
}

const useDelete = () =>
  useWrite("post", "/api/v1/customers/{id}/deletion", () => ({
    ...at("c"),
    body: { fingerprint: "f", number: "K-1", reason: "Gone" },
  }));
const invited = (email: string) => ({ ...at("c"), body: { email, name: "Ada", language: "en" } });
const useInvite = () => useWrite("post", "/api/v1/customers/{id}/logins", invited);

it("makes every read under the same resource stale, and what hangs on it", async () => {
  fakeApi(served);
  const client = createQueryClient();
  await readAll(client);
  await renew(client, "/api/v1/products/{id}");
  expect(staleIn(client)).toEqual(["findings", "products"]);
});

it("begins a first read anew that may have been answered before the write", async () => {
  const names = ["before", "after"];
  const { calls } = fakeApi({
    ...served,
    "GET /customers/c": async () => {
      const name = names.shift();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { body: { name } };
    },
  });
  const client = createQueryClient();
  const observer = new QueryObserver(client, customer);
  const leave = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await renew(client, "/api/v1/customers/{id}");
  expect(client.getQueryData(customer.queryKey)).toMatchObject({ name: "after" });
  leave();
});

it("makes what customers pay and what the guard finds stale once prices are published", async () => {
  fakeApi(served);
  const client = createQueryClient();
  await readAll(client);
  await renew(client, "/api/v1/price-changes/{id}/publication");
  expect(staleIn(client)).toEqual(["customer", "prices", "findings"]);
});

it("leaves them alone while a draft is edited", async () => {
  fakeApi(served);
  const client = createQueryClient();
  await readAll(client);
  await renew(client, "/api/v1/price-changes/{id}");
  expect(staleIn(client)).toEqual([]);
});

it("takes a batch for a write to its resource", async () => {
  fakeApi(served);
  const client = createQueryClient();
  await readAll(client);
  await renew(client, "/api/v1/associations:batch-end");
  expect(staleIn(client)).toEqual(["customer", "prices", "findings"]);
});

it("has read what is in sight anew before the caller goes on", async () => {
  const { calls } = fakeApi({ ...served, "POST /customers/c/logins": { body: {} } });
  const client = createQueryClient();
  const { result } = show(client, useInvite);
  await act(() => client.fetchQuery(customer));
  const order = await act(
    () =>
      new Promise<string[]>((resolve) => {
        result.current.mutate("ada@example.org", {
          onSuccess: () => resolve(calls.map(({ method, path }) => `${method} ${path}`)),
        });
      }),
  );
  expect(order).toEqual(["GET /customers/c", "POST /customers/c/logins", "GET /customers/c"]);
});

it("does not ask for what was deleted, and forgets it when the person leaves it", async () => {
  const { calls } = fakeApi({ ...served, "POST /customers/c/deletion": { body: {} } });
  const client = createQueryClient();
  await readAll(client);
  const { result, leave } = show(client, useDelete);
  const before = calls.length;
  await act(() => result.current.mutateAsync());
  expect(calls.slice(before).map(({ method }) => method)).toEqual(["POST"]);
  expect(client.getQueryData(prices.queryKey)).toBeUndefined();
  expect(client.getQueryData(customer.queryKey)).toBeDefined();
  leave();
  expect(client.getQueryData(customer.queryKey)).toBeUndefined();
});

it("reads anew after a refusal only where a write says so", async () => {
  const refusal = { status: 409, body: problem(409, "decided") };
  const { calls } = fakeApi({ ...served, "POST /customers/c/logins": refusal });
  const client = createQueryClient();
  await readAll(client);
  const { result } = show(client, () => ({
    plain: useInvite(),
    doubting: useWrite("post", "/api/v1/customers/{id}/logins", invited, { evenWhenRefused: true }),
  }));
  await act(() =>
    expect(result.current.plain.mutateAsync("ada@example.org")).rejects.toMatchObject({
      problem: { code: "decided" },
    }),
  );
  expect(staleIn(client)).toEqual([]);
  const before = calls.length;
  await act(() => expect(result.current.doubting.mutateAsync("ada@example.org")).rejects.toThrow());
  expect(calls.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /customers/c/logins",
    "GET /customers/c",
  ]);
});

it.each(Object.entries(BEYOND))("knows only paths of the contract: %s", (write, beginnings) => {
  for (const beginning of [write, ...beginnings]) {
    const known = paths.filter((path) => path === beginning || path.startsWith(`${beginning}/`));
    expect(known, beginning).not.toHaveLength(0);
  }
});
