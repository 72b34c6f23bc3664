import { type Charge, useChargeWords } from "@kontor/kit/charges";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Why } from "@/domain/price/price-cell";
import type { MatrixRow } from "./matrix.queries";

type Props = { row: MatrixRow; charge: Charge; onClose: () => void };

/** Why there can be no price: the product has no such charge. */
export function WhyNone({ row, charge, onClose }: Props) {
  const { t } = useTranslation();
  const words = useChargeWords();
  return (
    <Why label={t("why.noPrice")} onClose={onClose}>
      <Text size="xs" c="var(--k-muted)">
        {`${row.sku} · ${words.charge(charge)}`}
      </Text>
      <Title order={2} size="h3">
        {t("why.noPrice")}
      </Title>
      <Text size="sm" mt={6}>
        {t("why.noCharge", { sku: row.sku, charge: words.charge(charge) })}
      </Text>
      <Text size="sm" mt={6}>
        <Link to="/products/$productId" params={{ productId: row.productId }} className="k-link">
          {t("why.openProduct", { sku: row.sku })}
        </Link>
      </Text>
    </Why>
  );
}
