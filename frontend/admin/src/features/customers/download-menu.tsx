import { download, type FileFormat, save } from "@kontor/api/files";
import { useNotices } from "@kontor/shared/use-notices";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useTranslation } from "react-i18next";
import { filterOf } from "./customers.queries";
import type { CustomerListSearch } from "./customers.search";

type Props = { search: CustomerListSearch; columns: readonly string[] };

/** Exactly what is shown: same filters, order and columns, but all rows. */
export function DownloadMenu({ search, columns }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const file = useMutation({
    mutationFn: async (format: FileFormat) => {
      const query = { ...filterOf(search), columns: columns.join(",") };
      save(await download("/api/v1/customers", query, format), `${t("customers.fileName")}.${format}`);
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
        <Menu.Item onClick={() => file.mutate("csv")}>{t("download.csv")}</Menu.Item>
        <Menu.Item onClick={() => file.mutate("xlsx")}>{t("download.xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
