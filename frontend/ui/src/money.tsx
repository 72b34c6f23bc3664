import { formatMoney, type Money as MoneyValue } from "./format";
import { Nothing } from "./nothing";
import { useLocale } from "./use-locale";

export function Money({ value }: { value: MoneyValue | null | undefined }) {
  const locale = useLocale();
  if (!value) return <Nothing />;
  return <span className="k-number">{formatMoney(value, locale)}</span>;
}
