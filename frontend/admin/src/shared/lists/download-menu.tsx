import { download, type FileFormat, type Query, save } from "@kontor/api/files";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";

export type DownloadProps = {
  path: string;
  /** the filters and the order of the list */
  query: Query;
  columns?: readonly string[];
  fileName: string;
  /** what each file holds, where it is not the rows of a list */
  labels?: { csv: string; xlsx: string };
};

/** Exactly what is shown: same filters, order and columns, but all rows. */
export function DownloadMenu({ path, query, columns, fileName, labels }: DownloadProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const file = useMutation({
    mutationFn: async (format: FileFormat) =>
      save(await download(path, { ...query, columns: columns?.join(",") }, format), `${fileName}.${format}`),
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
        <Menu.Item onClick={() => file.mutate("csv")}>{labels?.csv ?? t("download.csv")}</Menu.Item>
        <Menu.Item onClick={() => file.mutate("xlsx")}>{labels?.xlsx ?? t("download.xlsx")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
