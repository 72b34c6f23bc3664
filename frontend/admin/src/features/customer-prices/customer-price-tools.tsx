import { LinkButton } from "@kontor/kit/link-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import ClipboardPaste from "lucide-react/icons/clipboard-paste";
import GitCompareArrows from "lucide-react/icons/git-compare-arrows";
import { MatrixButtons } from "@/domain/price/matrix-button";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { useRights } from "@/shared/session";
import type { CustomerPricesSearch } from "./customer-prices.search";

type Props = { customerId: string; search: CustomerPricesSearch };

/** What else can be done with the prices of a customer. */
export function CustomerPriceTools({ customerId, search: { on, asKnownAt } }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <Group gap="xs" mb="sm" justify="flex-end">
      <DownloadMenu
        path={`/api/v1/customers/${customerId}/prices/sheet`}
        query={{ on, asKnownAt }}
        fileName={t("ownPrices.fileName")}
        labels={{ csv: t("ownPrices.csv"), xlsx: t("ownPrices.xlsx") }}
      />
      <LinkButton
        to="/customers/$customerId/price-differences"
        params={{ customerId }}
        variant="default"
        size="xs"
        leftSection={<GitCompareArrows size={14} aria-hidden />}
      >
        {t("differences.open")}
      </LinkButton>
      {may("prices:write") && may("prices:import") && (
        <LinkButton
          to="/price-matrix/$kind/$ownerId"
          params={{ kind: "customer", ownerId: customerId }}
          search={{ tool: "paste" }}
          variant="default"
          size="xs"
          leftSection={<ClipboardPaste size={14} aria-hidden />}
        >
          {t("pastePrices.open")}
        </LinkButton>
      )}
      <MatrixButtons owner={{ customerId }} size="xs" />
    </Group>
  );
}
