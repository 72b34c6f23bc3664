import type { Selection } from "@kontor/ui/data-table-props";
import { useState } from "react";

export type Chosen<Row> = {
  rows: Row[];
  selection: Selection;
  add: (rows: readonly Row[]) => void;
  clear: () => void;
};

/** Rows that were marked, also those on other pages or behind another filter. */
export function useChosen<Row extends { id: string }>(shown: readonly Row[]): Chosen<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const onChange = (selected: ReadonlySet<string>) => {
    const next = new Map(chosen);
    for (const row of shown) {
      if (selected.has(row.id)) next.set(row.id, row);
      else next.delete(row.id);
    }
    setChosen(next);
  };
  return {
    rows: [...chosen.values()],
    selection: { selected: new Set(chosen.keys()), onChange },
    add: (rows) => setChosen((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)])),
    clear: () => setChosen(new Map()),
  };
}
