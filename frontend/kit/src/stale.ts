import { MutationCache, type Query, type QueryClient, useQueryClient } from "@tanstack/react-query";

const API = "/api/v1";

const PRICES = [
  "/customer-classes",
  "/customers",
  "/price-changes",
  "/price-findings",
  "/price-lists",
  "/prices",
];
const GUARDED = ["/customer-classes/{id}/matrix", "/customers/{id}/matrix", "/price-lists/{id}/matrix"];
const REQUESTS = ["/customer-services", "/requests"];
const HELD = ["/associations", "/deleted-customers", "/favourites", "/saved-views", "/subscriptions"];
const REMINDERS = ["/customers/{id}/reminders", "/reminders"];

/**
 * A write under /x makes every read under /x stale; listed here is what some writes reach beyond that:
 * the beginning of the write's path, and the beginnings of the paths that are read anew.
 */
export const BEYOND: Readonly<Record<string, readonly string[]>> = {
  "/associations": ["/customers", "/price-findings", "/products/{id}/owners", "/subscriptions"],
  "/catalogue-groups": ["/catalogues", "/customers", ...REQUESTS],
  "/catalogues": ["/catalogue-groups", "/customers", ...REQUESTS],
  "/customer-classes": PRICES,
  "/customer-life-settings": ["/customers/{id}/deletion"],
  "/customer-price-imports": ["/imports", ...PRICES],
  "/customers": ["/price-changes", "/price-findings", "/prices", ...REQUESTS],
  "/customers/imports": ["/imports"],
  "/customers/{id}/deletion": HELD,
  "/customers/{id}/erasure": ["/deleted-customers"],
  "/customers/{id}/restoration": HELD,
  "/customers/moves": ["/customer-classes"],
  "/exchange-rates": ["/price-changes", "/price-findings", ...GUARDED],
  "/imports": ["/associations", "/customers", "/subscriptions", ...PRICES],
  "/mails": ["/customers/{id}/mails"],
  "/order-term-options": ["/customers", ...REQUESTS],
  "/price-changes/{id}/publication": PRICES,
  "/price-changes/{id}/reversal": PRICES,
  "/price-findings": ["/customers/{id}/price-findings", "/price-lists/{id}/findings"],
  "/price-guard": ["/price-changes", "/price-findings", ...GUARDED],
  "/price-lists": PRICES,
  "/price-lists/{id}/imports": ["/imports", "/product-categories", "/products"],
  "/product-categories": ["/products"],
  "/products": ["/price-findings", "/product-categories"],
  "/reminder-rules": REMINDERS,
  "/reminder-settings": REMINDERS,
  "/requests": ["/customer-services", "/customers"],
  "/services": ["/customers", ...REQUESTS],
  "/subscriptions": ["/associations", "/customers/{id}/warnings"],
  "/subscriptions/imports": ["/imports"],
};

/** What a write puts an end to: read once more, it would be refused. Others of its kind are read anew when they are opened. */
const ENDED: Readonly<Record<string, string>> = {
  "/price-changes/{id}/publication": "/price-changes/{id}/preview",
};

/** Writes that delete what their address begins with. */
const DELETING: Readonly<Record<string, string>> = { "/customers/{id}/deletion": "/customers/{id}" };

function isUnder(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}/`) || path.startsWith(`${beginning}:`);
}

/** Where the reads begin that a write makes stale; "/associations:batch-end" is a write under "/associations". */
function reachOf(write: string): string[] {
  const path = write.replace(API, "");
  const own = /^\/[^/:]+/.exec(path) ?? [];
  const beyond = Object.entries(BEYOND).filter(([beginning]) => isUnder(path, beginning));
  return [...own, ...beyond.flatMap(([, reads]) => reads)].map((beginning) => API + beginning);
}

function pathOf({ queryKey: [, path] }: Query): string {
  return typeof path === "string" ? path : "";
}

/** Reads anew what a write to this path has changed; settles when all of it that is in sight is fresh. */
export async function renew(
  client: QueryClient,
  write: string,
  besides = (_: Query) => false,
): Promise<void> {
  const reach = reachOf(write);
  const stale = (query: Query) =>
    reach.some((beginning) => isUnder(pathOf(query), beginning)) && !besides(query);
  // a first read that is under way may have been answered before the write, and is not begun anew by this alone
  const early = new Set(client.getQueryCache().findAll({ predicate: stale }).filter(isFirstRead));
  await client.invalidateQueries({ predicate: stale });
  if (early.size > 0) await client.invalidateQueries({ predicate: (query) => early.has(query) });
}

function isFirstRead({ state }: Query): boolean {
  return state.fetchStatus === "fetching" && state.data === undefined;
}

// what was deleted would answer 404: where it is in sight it stays until the person leaves it
function forget(client: QueryClient, gone: (query: Query) => boolean): void {
  const cache = client.getQueryCache();
  for (const query of cache.findAll({ predicate: gone })) {
    if (!query.isActive()) {
      cache.remove(query);
      continue;
    }
    const stop = cache.subscribe(({ type, query: left }) => {
      if (left !== query || type !== "observerRemoved" || query.isActive()) return;
      stop();
      cache.remove(query);
    });
  }
}

function renewAfterDeletion(client: QueryClient, write: string, deleted = write): Promise<void> {
  const gone = (query: Query) => isUnder(pathOf(query), deleted);
  forget(client, gone);
  return renew(client, write, gone);
}

function after(
  client: QueryClient,
  key: readonly unknown[] = [],
  answer?: unknown,
): Promise<void> | undefined {
  const [method, path] = key;
  if (typeof path !== "string") return undefined;
  // a deletion with an answer was a reset
  const deleted = method === "delete" && !answer;
  if (deleted) return renewAfterDeletion(client, path);
  const deletes = DELETING[path.replace(API, "")];
  if (deletes) return renewAfterDeletion(client, path, API + deletes);
  const ended = ENDED[path.replace(API, "")];
  return renew(client, path, (query) => ended !== undefined && isUnder(pathOf(query), API + ended));
}

/** Keeps the rule for every write whose key is its method and path, before the caller's own callbacks run. */
export function createMutationCache(): MutationCache {
  return new MutationCache({
    onSuccess: (answer, _variables, _result, { options }, { client }) =>
      after(client, options.mutationKey, answer),
    onError: (_error, _variables, _result, { options, meta }, { client }) =>
      meta?.evenWhenRefused ? renew(client, String(options.mutationKey?.[1])) : undefined,
  });
}

/** For writes that are no mutation of the contract: uploads, drafts that are saved while somebody types. */
export function useRenew(write: string): () => Promise<void> {
  const client = useQueryClient();
  return () => renew(client, write);
}
