import { formatAmount, formatChange, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Comparison } from "./classes.queries";
import classes from "./comparison.module.css";

type Row = Comparison["items"][number];
type Price = Row["prices"][number];

/** What a class pays; below it how far that is from the standard price, and what is left of it. */
function Cell({ price }: { price: Price }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!price.amount) return <span className={classes.none}>{t("grid.notSold")}</span>;
  const beside = [
    price.differencePercent
      ? t("compare.difference", { percent: formatChange(price.differencePercent, locale) })
      : price.source && t(`sourceShort.${price.source}`),
    price.margin && t("matrix.marginOf", { margin: formatNumber(Number(price.margin), locale) }),
  ].filter(Boolean);
  return (
    <>
      <span className={classes.amount} data-own={price.source === "CLASS" || undefined}>
        {formatAmount(price.amount, locale)}
      </span>
      <span className={classes.beside}>{beside.join(" · ")}</span>
    </>
  );
}

type Props = { first: Comparison; items: readonly Row[] };

/** A product a row, a class a column. */
export function ComparisonTable({ first, items }: Props) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("compare.title")}>
      <Table className={classes.table} stickyHeader highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("grid.product")}</Table.Th>
            {first.classes.map(({ id, name, currency }) => (
              <Table.Th key={id} className={classes.price}>
                <Link
                  to="/classes/$classId"
                  params={{ classId: id }}
                  search={{ currency }}
                  className="k-link"
                >
                  {name}
                </Link>{" "}
                <span className={classes.beside}>{currency}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ productId, sku, name, prices }) => (
            <Table.Tr key={productId}>
              <Table.Th scope="row">
                {sku}
                {name !== sku && <span className={classes.name}>{name}</span>}
              </Table.Th>
              {first.classes.map(({ id }, column) => (
                <Table.Td key={id} className={classes.price}>
                  {prices[column] && <Cell price={prices[column]} />}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
