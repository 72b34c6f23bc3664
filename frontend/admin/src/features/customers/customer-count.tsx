import { announce } from "@kontor/ui/announcer";
import { countOf, type Total, useTotalText } from "@kontor/ui/data-table-pager";
import { useTranslation } from "@kontor/ui/use-translation";
import { useEffect } from "react";

type Props = { query: { data?: { total: Total }; isPlaceholderData: boolean } };

/** How many customers fit the filters, also spoken when the number changes. */
export function CustomerCount({ query }: Props) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const total = query.data?.total;
  const words = total && t("customers.count", { number: totalText(total), count: countOf(total) });
  useEffect(() => {
    if (words && !query.isPlaceholderData) announce(words);
  }, [words, query.isPlaceholderData]);
  return words ?? " ";
}
