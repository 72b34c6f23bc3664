import { type Fact, Facts } from "@kontor/ui/facts";
import { Day, Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { useInfiniteQuery } from "@tanstack/react-query";
import { entriesQuery } from "./price-lists.queries";
import type { PriceListSearch } from "./price-lists.search";

type Props = {
  listId: string;
  search: PriceListSearch;
  productId: string;
  entryId: string | null | undefined;
};

/** Who wrote this entry, when, and for which days it holds. */
export function EntryRecord({ listId, search, productId, entryId }: Props) {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(entriesQuery(listId, search));
  const sets = data?.pages.flatMap((page) => page.items) ?? [];
  const entry = sets.find((set) => set.productId === productId)?.entries.find(({ id }) => id === entryId);
  if (!entry) return null;
  const facts: Fact[] = [
    { label: t("classReason.by"), value: entry.recordedBy ?? t("history.system") },
    { label: t("classReason.at"), value: <Moment at={entry.recordedAt} /> },
    { label: t("validity.from"), value: <Day on={entry.validFrom} /> },
    { label: t("validity.until"), value: <Day on={entry.validUntil} /> },
  ];
  return <Facts facts={facts} />;
}
