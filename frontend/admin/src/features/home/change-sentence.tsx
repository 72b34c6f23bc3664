import { actionValues } from "@kontor/api/schema";
import { useChargeWords } from "@kontor/kit/charges";
import { formatMoney, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link, linkOptions } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Change } from "./home.queries";
import { Sentence } from "./sentence";

function wayTo(thing: Change["thing"], id: string) {
  switch (thing) {
    case "CUSTOMER":
      return linkOptions({ to: "/customers/$customerId", params: { customerId: id } });
    case "RELATIONSHIP":
      return linkOptions({ to: "/customers/$customerId/services", params: { customerId: id } });
    case "CUSTOMER_CLASS":
      return linkOptions({ to: "/classes/$classId", params: { classId: id } });
    case "SUBSCRIPTION":
      return linkOptions({ to: "/subscriptions/$subscriptionId", params: { subscriptionId: id } });
    case "ASSOCIATION":
      return linkOptions({ to: "/associations", search: { association: id } });
    case "PRICE_LIST":
      return linkOptions({ to: "/price-lists/$listId", params: { listId: id } });
  }
}

function Name({ change: { thing, thingId, name } }: { change: Change }) {
  if (!thingId || !name) return name;
  return (
    <Link {...wayTo(thing, thingId)} className="k-link">
      {name}
    </Link>
  );
}

// what else happens to things is a change of them
const DEEDS = {
  CREATED: "created",
  CHANGED: "changed",
  REVERTED: "reverted",
  IMPORTED: "imported",
  DELETED: "deleted",
} as const;

function deedOf(action: string): (typeof DEEDS)[keyof typeof DEEDS] {
  return Object.entries(DEEDS).find(([name]) => name === action)?.[1] ?? "changed";
}

function useChargeText(): (charge: string) => string {
  const { charge: words } = useChargeWords();
  return (charge) => {
    const [action = "", months = "0"] = charge.split("/");
    const known = actionValues.find((value) => value === action);
    return known ? words({ action: known, termMonths: Number(months) }) : charge;
  };
}

/** "Olivia set .net, Renew, 1 year to €9.00 for Alfreds, was €12.52, and 3 more prices". */
function PriceSentence({
  change,
  price,
  who,
}: {
  change: Change;
  price: NonNullable<Change["price"]>;
  who: ReactNode;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const chargeText = useChargeText();
  const { changeId, sku, charge, amount, before, title } = price;
  const parts = { who, name: <Name change={change} /> };
  const way = (words: ReactNode) => (
    <Link to="/price-changes/$changeId" params={{ changeId }} className="k-link">
      {words}
    </Link>
  );
  if (change.action === "REVERTED")
    return (
      <Sentence
        text="home.change.pricesReverted"
        parts={{ ...parts, change: way(title ?? t("home.prices")) }}
      />
    );
  if (!sku || !charge || !amount)
    return (
      <Sentence
        text="home.change.discounts"
        parts={{ ...parts, change: way(title ?? t("home.discounts")) }}
      />
    );
  const others = change.count - 1;
  return (
    <>
      <Sentence
        text={before ? "home.change.priceWas" : "home.change.price"}
        parts={{
          ...parts,
          what: way(`${sku}, ${chargeText(charge)}`),
          amount: formatMoney(amount, locale),
          before: before ? formatMoney(before, locale) : "",
        }}
      />
      {others > 0 && t("home.change.more", { count: others, number: formatNumber(others, locale) })}
    </>
  );
}

/** Who did what, in a sentence with the way to it. */
export function ChangeSentence({ change }: { change: Change }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { action, thing, name, count, of, price } = change;
  const who = <strong>{change.actor || t("home.somebody")}</strong>;
  if (price) return <PriceSentence change={change} price={price} who={who} />;
  if (!name) {
    const things = t(`home.things.${thing}`, { count, number: formatNumber(count, locale) });
    return <Sentence text={`home.many.${deedOf(action)}`} parts={{ who, things }} />;
  }
  const parts = { who, name: <Name change={change} />, what: t(`home.thing.${thing}`), of };
  if (thing === "RELATIONSHIP") return <Sentence text="home.change.decided" parts={parts} />;
  if (thing === "ASSOCIATION" && of) return <Sentence text={`home.given.${deedOf(action)}`} parts={parts} />;
  return <Sentence text={`home.change.${deedOf(action)}`} parts={parts} />;
}
