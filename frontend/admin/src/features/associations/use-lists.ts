import type { ListPage } from "@kontor/kit/list-table";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { associationsQuery } from "@/domain/association/associations.queries";
import { subscriptionsQuery } from "@/domain/subscription/subscriptions.queries";
import {
  type AssociationsSearch,
  endingFilter,
  freeFilter,
  givenFilter,
  type Shown,
} from "./associations.search";
import { useChosen } from "./use-chosen";

/** What a tall window shows, and more. */
const ROWS = 50;

/** As many as one write takes. */
export const MOST = 1000;
const AT_ONCE = 100;

/** All that the filters find, page after page. */
async function allOf<Row>(page: (cursor: string | undefined) => Promise<ListPage<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    rows.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor && rows.length < MOST);
  return rows.slice(0, MOST);
}

/** The shown list with its marks, and the numbers of the others. */
export function useLists(search: AssociationsSearch, shown: Shown) {
  const freeNumber = useQuery({
    ...subscriptionsQuery({ ...freeFilter(search), limit: 1 }),
    enabled: shown !== "free",
  });
  const givenNumber = useQuery({
    ...associationsQuery({ ...givenFilter(search), limit: 1 }),
    enabled: shown !== "given",
  });
  const endingNumber = useQuery({
    ...associationsQuery({ ...endingFilter(search), limit: 1 }),
    enabled: shown !== "ending",
  });
  const free = useQuery({
    ...subscriptionsQuery({ ...freeFilter(search), cursor: search.freeCursor, limit: ROWS }),
    enabled: shown === "free",
  });
  const filter = shown === "ending" ? endingFilter(search) : givenFilter(search);
  const given = useQuery({
    ...associationsQuery({ ...filter, cursor: search.cursor, limit: ROWS }),
    enabled: shown !== "free",
  });
  const client = useQueryClient();
  const toGive = useChosen(free.data?.items ?? []);
  const toEnd = useChosen(given.data?.items ?? []);
  const list = shown === "free" ? free : given;
  return {
    free,
    given,
    busy: list.isPlaceholderData,
    totals: {
      free: shown === "free" ? free.data?.total : freeNumber.data?.total,
      given: shown === "given" ? given.data?.total : givenNumber.data?.total,
      ending: shown === "ending" ? given.data?.total : endingNumber.data?.total,
    },
    toGive,
    toEnd,
    markAllFree: async () =>
      toGive.add(
        await allOf((cursor) =>
          client.fetchQuery(subscriptionsQuery({ ...freeFilter(search), cursor, limit: AT_ONCE })),
        ),
      ),
    markAllGiven: async () =>
      toEnd.add(
        await allOf((cursor) => client.fetchQuery(associationsQuery({ ...filter, cursor, limit: AT_ONCE }))),
      ),
  };
}
