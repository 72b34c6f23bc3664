import { chargeKey, useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatAmount } from "@kontor/ui/format";
import { Nothing } from "@kontor/ui/nothing";
import { Panel } from "@kontor/ui/panel";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Stack, Switch, Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { FindingMark } from "@/domain/price/finding-mark";
import { usualSeverity } from "@/domain/price/findings";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { relativeChange, usePercentText } from "./change-words";
import classes from "./changes.module.css";
import { type ChangedCharge, type ChangedProduct, changedProductsQuery } from "./price-changes.queries";
import type { ChangeSearch } from "./price-changes.search";

function Amount({ value }: { value: string | null | undefined }) {
  const locale = useLocale();
  return value ? formatAmount(value, locale) : <Nothing />;
}

/** What is paid: the list's own amount, or the one that shows through, with where it comes from. */
function Paid({ own, charge }: { own: string | null | undefined; charge: ChangedCharge }) {
  const { t } = useTranslation();
  const { inherited, inheritedSource } = charge;
  if (own || !inherited || !inheritedSource) return <Amount value={own} />;
  return (
    <>
      <span className={classes.small}>{t(`sourceShort.${inheritedSource}`)}</span>{" "}
      <Amount value={inherited} />
    </>
  );
}

function Findings({ codes }: { codes: ChangedCharge["findings"] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.diffFindings}>
      {codes.map((code) => (
        <span key={code}>
          <FindingMark severity={usualSeverity(code)} size={12} />
          {t(`finding.${code}`)}
        </span>
      ))}
    </span>
  );
}

function ChargeRow({ charge, name, rows }: { charge: ChangedCharge; name?: string; rows: number }) {
  const { t } = useTranslation();
  const words = useChargeWords();
  const percentText = usePercentText();
  const percent = relativeChange(charge.before ?? charge.inherited, charge.after ?? charge.inherited);
  const tier = charge.minQuantity > 1 ? ` · ${t("why.fromQuantity", { quantity: charge.minQuantity })}` : "";
  return (
    <Table.Tr data-kind={charge.kind}>
      {name && (
        <Table.Th scope="rowgroup" rowSpan={rows}>
          {name}
        </Table.Th>
      )}
      <Table.Td>{words.charge(charge) + tier}</Table.Td>
      <Table.Td data-align="right" data-side="before">
        <Paid own={charge.before} charge={charge} />
      </Table.Td>
      <Table.Td data-align="right" data-side="after">
        {charge.kind === "REMOVED" && !charge.inherited ? (
          t("change.removed")
        ) : (
          <Paid own={charge.after} charge={charge} />
        )}
      </Table.Td>
      <Table.Td data-align="right">{percent === undefined ? <Nothing /> : percentText(percent)}</Table.Td>
      <Table.Td data-align="right">
        {charge.margin ? t("matrix.percent", { value: charge.margin }) : <Nothing />}
      </Table.Td>
      <Table.Td>
        <Findings codes={charge.findings} />
      </Table.Td>
    </Table.Tr>
  );
}

function ProductRows({ product, all }: { product: ChangedProduct; all: boolean }) {
  const charges = product.charges.filter(({ kind }) => all || kind !== "UNCHANGED");
  return charges.map((charge, index) => (
    <ChargeRow
      key={`${chargeKey(charge)} ${charge.minQuantity}`}
      charge={charge}
      name={index === 0 ? product.sku : undefined}
      rows={charges.length}
    />
  ));
}

function DiffTable({ products, all }: { products: ChangedProduct[]; all: boolean }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("change.diff")}>
      <Table className={classes.diff} verticalSpacing={7}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("grid.product")}</Table.Th>
            <Table.Th>{t("product.action")}</Table.Th>
            <Table.Th data-align="right">{t("history.before")}</Table.Th>
            <Table.Th data-align="right">{t("history.after")}</Table.Th>
            <Table.Th data-align="right">{t("change.difference")}</Table.Th>
            <Table.Th data-align="right">{t("matrix.margin")}</Table.Th>
            <Table.Th>{t("preview.findings")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {products.map((product) => (
            <ProductRows key={product.productId} product={product} all={all} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Content({ change, search }: Pick<Props, "change" | "search">) {
  const { t } = useTranslation();
  const items = useInfiniteQuery(changedProductsQuery(change.id));
  if (items.isError) return <LoadFailure error={items.error} onRetry={() => void items.refetch()} />;
  if (items.isPending) {
    return (
      <Stack role="status" aria-label={t("loading")}>
        <Skeleton height={30} />
        <Skeleton height={30} />
        <Skeleton height={30} />
      </Stack>
    );
  }
  const products = items.data.pages.flatMap((page) => page.items);
  if (products.length === 0)
    return <EmptyState title={t("change.empty")}>{t("change.emptyText")}</EmptyState>;
  return (
    <>
      <DiffTable products={products} all={search.all === true} />
      {items.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={items.isFetchingNextPage}
          onClick={() => void items.fetchNextPage()}
        >
          {t("change.moreProducts")}
        </Button>
      )}
    </>
  );
}

type Props = { change: PriceChange; search: ChangeSearch; onChange: (part: ChangeSearch) => void };

/** Before and after, side by side. */
export function ChangeDiff(props: Props) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t("change.diff")}
      actions={
        <Switch
          label={t("change.showAll")}
          checked={props.search.all === true}
          onChange={(event) => props.onChange({ all: event.currentTarget.checked || undefined })}
        />
      }
    >
      <Content {...props} />
    </Panel>
  );
}
