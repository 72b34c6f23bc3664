import type { Schema } from "@kontor/api/types";
import { formatChange } from "@kontor/ui/format";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { List } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { comparisonQuery } from "./customer-prices.queries";
import type { DifferencesSearch } from "./customer-prices.search";

type Place = Schema<"BuyerPlace">;
type Discount = Schema<"DiscountDifference">;

/** A class and its currency in words. */
function usePlaceText() {
  const { t } = useTranslation();
  return ({ classId, className, currency }: Place) => {
    if (!classId) return t("comparison.noClass", { currency });
    return t("comparison.place", { name: className ?? t("comparison.goneClass"), currency });
  };
}

function useDiscountText() {
  const { t } = useTranslation();
  const locale = useLocale();
  const percent = (value: string | null) =>
    value ? formatChange(value, locale) : t("comparison.noDiscount");
  return ({ owner, scope, label, before, after }: Discount) =>
    t("comparison.discount", {
      whose: t(`comparison.owner.${owner}`),
      what: label ?? t(`adjustment.scope.${scope}`),
      before: percent(before),
      after: percent(after),
    });
}

/** What lies behind prices that differ: other places to buy in, and other discounts. */
export function DayComparison({ customerId, search }: { customerId: string; search: DifferencesSearch }) {
  const { t } = useTranslation();
  const place = usePlaceText();
  const discount = useDiscountText();
  const { data } = useQuery(comparisonQuery(customerId, search));
  // the table below says what could not be read, if anything
  if (!data || (data.moves.length === 0 && data.discounts.length === 0)) return null;
  return (
    <Panel title={t("comparison.title")}>
      <List size="sm" mb="md">
        {data.moves.map(({ at, by, before, after, reason }) => (
          <List.Item key={at}>
            <Moment at={at} />
            {`: ${t("comparison.moved", { by, before: place(before), after: place(after) })}`}
            {reason && <span className="k-muted">{` ${t("comparison.reason", { reason })}`}</span>}
          </List.Item>
        ))}
        {data.discounts.map((item) => (
          <List.Item key={`${item.owner} ${item.scope} ${item.label}`}>{discount(item)}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
