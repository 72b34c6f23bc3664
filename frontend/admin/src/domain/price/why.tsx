import { type ResolvedPrice, useChargeWords } from "@kontor/kit/charges";
import { Money } from "@kontor/ui/money";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { PriceTimeline } from "./price-timeline";
import type { Payer } from "./timeline.queries";
import classes from "./why.module.css";

type Props = { price: ResolvedPrice; payer: Payer; children: ReactNode };

/** The question and its short answer; the trace follows below, and on request the price over time. */
export function WhyThisPrice({ price, payer, children }: Props) {
  const { t } = useTranslation();
  const words = useChargeWords();
  return (
    <>
      <Text size="xs" c="var(--k-muted)">
        {`${price.sku} · ${words.charge(price)}`}
      </Text>
      <Title order={2} size="h3" className={classes.title}>
        {price.unitPrice ? t("why.title") : t("why.noPrice")} <Money value={price.unitPrice} />
      </Title>
      {children}
      <PriceTimeline payer={payer} price={price} />
    </>
  );
}
