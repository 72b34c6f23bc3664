import { actionValues } from "@kontor/api/schema";
import { useChargeWords } from "@kontor/kit/charges";
import { z } from "@kontor/kit/zod";
import { formatMoney, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import classes from "./history.module.css";

const amount = z.string().nullish();

const pricedSchema = z.object({
  id: z.string(),
  currency: z.string(),
  count: z.number(),
  items: z.array(
    z.object({
      sku: z.string(),
      action: z.enum(actionValues),
      termMonths: z.number(),
      minQuantity: z.number(),
      before: amount,
      inherited: amount,
      after: amount,
    }),
  ),
});

type Priced = z.infer<typeof pricedSchema>;
type Item = Priced["items"][number];

/** The field in which an event says what became of prices; nothing in events of before there was one. */
export function pricedOf(changes: readonly { field: string; after?: unknown }[]): Priced | undefined {
  const said = changes.find(({ field }) => field === "priceChange");
  return said && pricedSchema.safeParse(said.after).data;
}

/** One price as a sentence: what it is now, and what was paid before. */
function useSentence(currency: string): (item: Item) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const money = (value: string) => formatMoney({ amount: value, currency }, locale);
  return (item) => {
    const { sku, minQuantity, before, inherited, after } = item;
    const quantity = minQuantity > 1 ? `, ${t("why.fromQuantity", { quantity: minQuantity })}` : "";
    const what = `${sku}, ${words.charge(item)}${quantity}`;
    if (!after) return t("history.priceRemoved", { what, before: before ? money(before) : "–" });
    if (before) return t("history.priceSet", { what, after: money(after), before: money(before) });
    if (inherited === undefined) return t("history.priceSetOnly", { what, after: money(after) });
    if (inherited) return t("history.priceSetFirst", { what, after: money(after), before: money(inherited) });
    return t("history.priceSetNew", { what, after: money(after) });
  };
}

/** What a publication did to prices, in sentences, with the way to all of it. */
export function PricedSentences({ priced, name }: { priced: Priced; name: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const sentence = useSentence(priced.currency);
  const more = priced.count - priced.items.length;
  return (
    <ul className={classes.priced}>
      {priced.items.map((item) => (
        <li key={`${item.sku} ${item.action} ${item.termMonths} ${item.minQuantity}`}>{sentence(item)}</li>
      ))}
      {more > 0 && <li>{t("history.priceMore", { count: more, number: formatNumber(more, locale) })}</li>}
      <li>
        <Link to="/price-changes/$changeId" params={{ changeId: priced.id }} className="k-link">
          {name}
        </Link>
      </li>
    </ul>
  );
}
