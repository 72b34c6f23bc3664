import { download, type FileFormat, save } from "@kontor/api/files";
import { LinkButton } from "@kontor/shared/link-button";
import { useNotices } from "@kontor/shared/use-notices";
import { Button, Group, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import GitCompareArrows from "lucide-react/icons/git-compare-arrows";
import { useTranslation } from "react-i18next";
import { MatrixButtons } from "@/shared/pricing/matrix-button";
import type { CustomerPricesSearch } from "./customer-prices.search";

type Props = { customerId: string; search: CustomerPricesSearch };

/** The whole sheet of the day that is shown, not only the rows in sight. */
function SheetDownload({ customerId, search: { on, asKnownAt } }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const file = useMutation({
    mutationFn: async (format: FileFormat) => {
      const sheet = await download(`/api/v1/customers/${customerId}/prices/sheet`, { on, asKnownAt }, format);
      save(sheet, `${t("ownPrices.fileName")}.${format}`);
    },
    onSuccess: () => notices.done(t("download.done")),
    onError: notices.failed,
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={file.isPending}
          leftSection={<Download size={14} aria-hidden />}
        >
          {t("download.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => file.mutate("csv")}>{t("ownPrices.csv")}</Menu.Item>
        <Menu.Item onClick={() => file.mutate("xlsx")}>{t("ownPrices.xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What else can be done with the prices of a customer. */
export function CustomerPriceTools(props: Props) {
  const { t } = useTranslation();
  const { customerId } = props;
  return (
    <Group gap="xs" mb="sm" justify="flex-end">
      <SheetDownload {...props} />
      <LinkButton
        to="/customers/$customerId/price-differences"
        params={{ customerId }}
        variant="default"
        size="xs"
        leftSection={<GitCompareArrows size={14} aria-hidden />}
      >
        {t("differences.open")}
      </LinkButton>
      <MatrixButtons owner={{ customerId }} size="xs" />
    </Group>
  );
}
