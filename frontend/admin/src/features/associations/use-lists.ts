import { useQuery } from "@tanstack/react-query";
import { associationsQuery } from "@/domain/association/associations.queries";
import { subscriptionsQuery } from "@/domain/subscription/subscriptions.queries";
import { type AssociationsSearch, endingFilter, freeFilter, givenFilter, type Shown } from "./associations.search";
import { useChosen } from "./use-chosen";

/** What a tall window shows, and more. */
const ROWS = 50;

/** The shown list with its marks, and the numbers of the others. */
export function useLists(search: AssociationsSearch, shown: Shown) {
  const free = useQuery({
    ...subscriptionsQuery({ ...freeFilter(search), cursor: search.freeCursor, limit: ROWS }),
    enabled: shown === "free",
  });
  const freeNumber = useQuery({
    ...subscriptionsQuery({ ...freeFilter(search), limit: 1 }),
    enabled: shown !== "free",
  });
  const filter = shown === "ending" ? endingFilter(search) : givenFilter(search);
  const given = useQuery({
    ...associationsQuery({ ...filter, cursor: search.cursor, limit: ROWS }),
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
    toGive: useChosen(free.data?.items ?? []),
    toEnd: useChosen(given.data?.items ?? []),
  };
}
