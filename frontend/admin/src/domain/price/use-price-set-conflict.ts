import { type Charge, type PriceSet, useChargeWords } from "@kontor/kit/charges";
import { useNotices } from "@kontor/kit/use-notices";
import { useState } from "react";
import { emptyRow, type PriceRow, rowsOf } from "./price-set.schema";

/** Amounts by what they are the price of, in words, as people settle two versions. */
type Amounts = Record<string, string>;

type Settled = { theirs: PriceSet; rows: PriceRow[] };
type Options = {
  charges: readonly Charge[];
  fromToday: boolean;
  newest: () => Promise<PriceSet>;
  onSettle: (settled: Settled) => void;
};

/** No comma, point or bracket: the name is a path for the form's own functions. */
function useRowName() {
  const words = useChargeWords();
  return ({ action, termMonths, minQuantity, validFrom, validUntil }: PriceRow) => {
    const tier = minQuantity === "1" ? [] : [`${minQuantity}+`];
    const days = validFrom || validUntil ? [`${validFrom || "…"} → ${validUntil || "…"}`] : [];
    return [words.action(action), words.term(termMonths), ...tier, ...days]
      .join(" · ")
      .replace(/[,.[\]]/g, " ");
  };
}

/** When somebody else stored another version of a set: both are shown and settled price by price. */
export function usePriceSetConflict({ charges, fromToday, newest, onSettle }: Options) {
  const nameOf = useRowName();
  const notices = useNotices();
  const [conflict, setConflict] = useState<{ before: PriceSet; mine: PriceRow[]; theirs: PriceSet }>();
  const amounts = (rows: readonly PriceRow[]): Amounts =>
    Object.fromEntries(rows.map((row) => [nameOf(row), row.amount]));
  const rows = (set: PriceSet) => rowsOf(set, charges, fromToday);
  const close = () => setConflict(undefined);
  const settle = (chosen: Amounts) => {
    if (!conflict) return;
    const known = new Map([...rows(conflict.theirs), ...conflict.mine].map((row) => [nameOf(row), row]));
    const settled = [...known]
      .map(([name, row]) => ({ ...row, amount: chosen[name] ?? "" }))
      // an empty row only stands for a charge without any price
      .filter((row) => row.amount !== "" || nameOf(row) === nameOf(emptyRow(row)));
    onSettle({ theirs: conflict.theirs, rows: settled });
    close();
  };
  const versions = conflict && {
    fields: [...new Set([...rows(conflict.theirs), ...conflict.mine].map(nameOf))],
    before: amounts(rows(conflict.before)),
    mine: amounts(conflict.mine),
    theirs: amounts(rows(conflict.theirs)),
    onSettle: settle,
    onClose: close,
  };
  return {
    versions,
    /** asks for what is stored now, and shows it beside what was typed */
    meet: (before: PriceSet, mine: PriceRow[]) =>
      newest().then((theirs) => setConflict({ before, mine, theirs }), notices.failed),
  };
}
