import {
  type Charge,
  chargeKey,
  type ResolvedPrice,
  type SheetItem,
  useChargeWords,
} from "@kontor/kit/charges";
import { useTranslation } from "@kontor/ui/use-translation";
import { Loader } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { columnsOf } from "./columns";
import { framed } from "./grid-frame";
import { PriceCell } from "./price-cell";
import own from "./price-grid.module.css";
import { type CellFocus, useGridKeys } from "./use-grid-keys";

const classes = framed(own);

export type GridProps = {
  label: string;
  items: SheetItem[];
  /** how many rows there are in all, as far as known */
  rowCount: number;
  /** prices set at this level; the others are inherited and shown quietly */
  isOwn: (price: ResolvedPrice) => boolean;
  explain: (item: SheetItem, price: ResolvedPrice) => ReactNode;
  /** exceptions stand out; where own prices are the rule, the inherited ones step back instead */
  ownIsException?: boolean;
  rowAction?: (item: SheetItem, focus: CellFocus) => ReactNode;
  onEnd?: () => void;
  busy?: boolean;
};

const ROW_HEIGHT = 46;

function Head({ columns, currency }: { columns: Charge[]; currency: string | undefined }) {
  const { t } = useTranslation();
  const words = useChargeWords();
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      <div role="columnheader" className={classes.product}>
        {currency ? t("grid.productIn", { currency }) : t("grid.product")}
      </div>
      {columns.map((column) => (
        <div key={chargeKey(column)} role="columnheader" className={classes.column}>
          <span>{words.action(column.action)}</span>
          <span className={classes.term}>{words.term(column.termMonths)}</span>
        </div>
      ))}
    </div>
  );
}

type RowProps = Pick<GridProps, "isOwn" | "explain" | "rowAction"> & {
  item: SheetItem;
  index: number;
  start: number;
  columns: Charge[];
  active: string;
};

function Row({ item, index, start, columns, active, isOwn, explain, rowAction }: RowProps) {
  const prices = new Map(item.prices.map((price) => [chargeKey(price), price]));
  // one cell takes part in the tab order, the arrow keys reach the others
  const focus = (column: number) => {
    const cell = `${index}:${column}`;
    return { "data-cell": cell, tabIndex: cell === active ? 0 : -1 };
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
    >
      <div role="rowheader" className={classes.product}>
        <span className={classes.sku}>{item.sku}</span>
        {item.name !== item.sku && <span className={classes.name}>{item.name}</span>}
        {rowAction?.(item, focus(0))}
      </div>
      {columns.map((column, position) => (
        <PriceCell
          key={chargeKey(column)}
          focus={focus(position + 1)}
          item={item}
          charge={column}
          price={prices.get(chargeKey(column))}
          isOwn={isOwn}
          explain={explain}
        />
      ))}
    </div>
  );
}

/** Products x actions. Rows are drawn when they scroll into view, so ten thousand products feel like ten. */
export function PriceGrid(props: GridProps) {
  const { label, items, rowCount, ownIsException, onEnd, busy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(items.map(({ categoryId, prices }) => ({ categoryId, charges: prices }))),
    [items],
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 1200, height: 700 },
  });
  const drawn = rows.getVirtualItems();
  const currency = items.flatMap((item) => item.prices).find((price) => price.unitPrice)?.unitPrice?.currency;
  const atEnd = (drawn.at(-1)?.index ?? 0) >= items.length - 5;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  const [active, setActive] = useState("0:1");
  const follow = (event: FocusEvent) => {
    const cell = event.target.closest("[data-cell]")?.getAttribute("data-cell");
    if (cell) setActive(cell);
  };
  const onKeyDown = useGridKeys(
    scroller,
    (index) => rows.scrollToIndex(index),
    items.length,
    columns.length + 1,
  );
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-busy={busy}
      data-exceptions={ownIsException || undefined}
      className={classes.grid}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={follow}
    >
      <div role="rowgroup" className={classes.headGroup}>
        <Head columns={columns} currency={currency} />
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <Row
                key={item.productId}
                {...props}
                item={item}
                index={index}
                start={start}
                columns={columns}
                active={active}
              />
            )
          );
        })}
      </div>
      {busy && <Loader size="sm" className={classes.more} aria-hidden />}
    </div>
  );
}
