import { download, type FileFormat, save } from "@kontor/api/files";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";

/** All one's prices of a day as a file. */
export function PriceFile({ on }: { on: string | undefined }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const file = useMutation({
    mutationFn: async (format: FileFormat) =>
      save(await download("/api/v1/me/prices", { on }, format), `${t("prices.fileName")}.${format}`),
    onSuccess: () => notices.done(t("prices.downloaded")),
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
          {t("prices.download")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => file.mutate("csv")}>{t("prices.csv")}</Menu.Item>
        <Menu.Item onClick={() => file.mutate("xlsx")}>{t("prices.xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
