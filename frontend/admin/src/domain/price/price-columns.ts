import { actionValues } from "@kontor/api/schema";
import { useChargeWords } from "@kontor/kit/charges";
import { useTranslation } from "@kontor/ui/use-translation";

const LONG = ["sku", "name", "currency", "action", "termMonths", "minQuantity", "amount"] as const;
const DAYS = ["validFrom", "validUntil"] as const;
const WIDE_TERMS = [0, 1, 12, 24] as const;

/** What a column of a price file can mean: a field of one price, or the prices of one charge. */
export function usePriceColumns({ withDays }: { withDays: boolean }) {
  const { t } = useTranslation();
  const words = useChargeWords();
  const wide = actionValues.flatMap((action) =>
    WIDE_TERMS.map((termMonths) => ({
      value: `${action}/${termMonths}`,
      label: t("import.priceOf", { charge: words.charge({ action, termMonths }) }),
    })),
  );
  const long = withDays ? [...LONG, ...DAYS] : LONG;
  return [...long.map((value) => ({ value, label: t(`import.price.${value}`) })), ...wide];
}
