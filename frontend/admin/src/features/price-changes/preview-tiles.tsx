import { formatMoney, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useSignedMoney } from "./change-words";
import classes from "./changes.module.css";
import type { Preview } from "./price-changes.queries";
import type { ChangeSearch } from "./price-changes.search";

type Props = { preview: Preview; onEffect: (effect: ChangeSearch["effect"]) => void };

function Tile({ label, value, tone, children }: TileProps) {
  return (
    <div className={classes.tile}>
      <dt>{label}</dt>
      <dd className={classes.big} data-tone={tone}>
        {value}
      </dd>
      <dd className={classes.small}>{children}</dd>
    </div>
  );
}

type TileProps = { label: string; value: string; tone?: "up" | "down"; children: ReactNode };

function CustomerTile({ preview: { customers }, onEffect }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { affected, shielded, newlyBelowMargin, total } = customers;
  const link = (effect: ChangeSearch["effect"], text: string) => (
    <UnstyledButton fz="xs" className="k-link" onClick={() => onEffect(effect)}>
      {text}
    </UnstyledButton>
  );
  return (
    <Tile label={t("preview.customers")} value={number(affected)}>
      {t("preview.ofCustomers", { number: number(total) })}
      {" · "}
      {link("SHIELDED", t("preview.shielded", { number: number(shielded) }))}
      {newlyBelowMargin !== null && newlyBelowMargin !== undefined && (
        <>
          {" · "}
          {link("NEWLY_BELOW_MARGIN", t("preview.belowMargin", { number: number(newlyBelowMargin) }))}
        </>
      )}
    </Tile>
  );
}

function toneOf(delta: string): "up" | "down" | undefined {
  if (Number(delta) === 0) return undefined;
  return Number(delta) > 0 ? "up" : "down";
}

/** The change in four numbers. */
export function PreviewTiles(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const signed = useSignedMoney();
  const { products, revenue, findings } = props.preview;
  const number = (value: number) => formatNumber(value, locale);
  const money = (amount: string) => formatMoney({ amount, currency: revenue.currency }, locale);
  return (
    <dl className={classes.tiles}>
      <Tile
        label={t("preview.products")}
        value={number(products.added + products.changed + products.removed)}
      >
        {t("preview.pricesOf", {
          added: number(products.added),
          changed: number(products.changed),
          removed: number(products.removed),
        })}
      </Tile>
      <CustomerTile {...props} />
      <Tile
        label={t("preview.revenue")}
        value={signed(revenue.delta, revenue.currency)}
        tone={toneOf(revenue.delta)}
      >
        {t("preview.revenueOf", {
          before: money(revenue.before),
          after: money(revenue.after),
          number: number(revenue.renewals),
        })}
      </Tile>
      <Tile
        label={t("preview.findingCount")}
        value={number(findings.total)}
        tone={findings.blocking > 0 ? "down" : undefined}
      >
        {t("preview.blocking", { count: findings.blocking, number: number(findings.blocking) })}
      </Tile>
    </dl>
  );
}
