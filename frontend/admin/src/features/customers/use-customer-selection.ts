import { read } from "@kontor/api/server";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Customer, filterOf } from "./customers.queries";
import type { CustomerListSearch } from "./customers.search";

/** So many customers at most are marked together. */
export const MOST_MARKED = 1_000;

const PAGE = 100;

type Marked = ReadonlyMap<string, Customer>;

/** What decides which customers there are; order, page and columns do not. */
function filterKey({ cursor: _, sort: __, columns: ___, size: ____, ...filter }: CustomerListSearch): string {
  return JSON.stringify(filter);
}

/** All customers that a search finds, page after page, up to as many as can be marked. */
async function everyMatch(client: QueryClient, search: CustomerListSearch): Promise<Customer[]> {
  const found: Customer[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filterOf(search), cursor, limit: PAGE };
    const page = await client.fetchQuery({ ...read("/api/v1/customers", { params: { query } }), gcTime: 0 });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length < MOST_MARKED);
  return found.slice(0, MOST_MARKED);
}

/** The marked customers, as they were when they were marked: they stay so while one pages and sorts. */
export function useCustomerSelection(search: CustomerListSearch, shown: readonly Customer[] | undefined) {
  const [marked, setMarked] = useState<Marked>(new Map());
  const client = useQueryClient();
  const key = filterKey(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other customers start without a mark
  useEffect(() => setMarked(new Map()), [key]);
  const mark = (customers: readonly Customer[]) =>
    setMarked(new Map(customers.map((customer) => [customer.id, customer])));
  return {
    selected: new Set(marked.keys()),
    customers: [...marked.values()],
    onChange: (selected: ReadonlySet<string>) => {
      const known = new Map([...marked, ...(shown ?? []).map((row) => [row.id, row] as const)]);
      mark([...selected].flatMap((id) => known.get(id) ?? []));
    },
    markAll: async () => mark(await everyMatch(client, search)),
  };
}

export type CustomerSelection = ReturnType<typeof useCustomerSelection>;
