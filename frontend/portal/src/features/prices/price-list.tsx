import type { Schema } from "@kontor/api/types";
import { byCharge, chargeKey, useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Stack, Title, VisuallyHidden } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import Sparkle from "lucide-react/icons/sparkle";
import { useState } from "react";
import { type AskedPrice, WhyDialog } from "@/domain/price/why-dialog";
import classes from "./prices.module.css";
import type { MyPrice, MyProduct } from "./prices.queries";

type TileProps = { price: MyPrice; onWhy: () => void };

function PriceTile({ price, onWhy }: TileProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  return (
    <li>
      <button type="button" className={classes.tile} aria-haspopup="dialog" onClick={onWhy}>
        <span className={classes.charge}>
          {words.action(price.action)}
          <span className={classes.term}>{words.term(price.termMonths)}</span>
        </span>
        <span className={classes.amount}>
          {price.unitPrice ? formatMoney(price.unitPrice, locale) : t("prices.notSold")}
          {price.individual && (
            <span className={classes.own} title={t("prices.individual")}>
              <Sparkle size={13} aria-hidden />
              <VisuallyHidden>{t("prices.individual")}</VisuallyHidden>
            </span>
          )}
        </span>
        <VisuallyHidden>{t("prices.why")}</VisuallyHidden>
      </button>
    </li>
  );
}

type ProductProps = { product: MyProduct; onWhy: (price: MyPrice) => void };

function Product({ product, onWhy }: ProductProps) {
  const prices = product.prices.filter(({ sold }) => sold).sort(byCharge);
  if (prices.length === 0) return null;
  return (
    <li className={classes.product}>
      <div className={classes.name}>
        <Title order={2} size="h3">
          {product.sku}
        </Title>
        {product.name !== product.sku && <span className="k-muted">{product.name}</span>}
      </div>
      <ul className={classes.tiles}>
        {prices.map((price) => (
          <PriceTile key={chargeKey(price)} price={price} onWhy={() => onWhy(price)} />
        ))}
      </ul>
    </li>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")} gap={10}>
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <Skeleton key={row} height={74} radius="lg" />
      ))}
    </Stack>
  );
}

type Sheets = UseInfiniteQueryResult<InfiniteData<Schema<"MyPriceSheet">>>;
type Props = { query: Sheets; on: string | undefined; filtered: boolean };

/** The products in their four states; further ones follow on demand. */
export function PriceList({ query, on, filtered }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedPrice>();
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting />;
  const products = query.data.pages.flatMap((page) => page.items);
  if (products.length === 0) {
    return (
      <EmptyState title={t(filtered ? "prices.noMatch" : "prices.none")}>
        {t(filtered ? "prices.noMatchText" : "prices.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.products} aria-busy={query.isPlaceholderData}>
        {products.map((product) => (
          <Product
            key={product.sku}
            product={product}
            onWhy={({ action, termMonths, unitPrice }) =>
              setAsked({ sku: product.sku, action, termMonths, on, amount: unitPrice })
            }
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("list.more")}
        </Button>
      )}
      {asked && <WhyDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
