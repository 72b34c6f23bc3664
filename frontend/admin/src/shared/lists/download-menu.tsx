import type { Query } from "@kontor/api/files";
import { FileMenu } from "@kontor/kit/file-menu";
import { useTranslation } from "@kontor/ui/use-translation";

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
  const words = {
    title: t("download.title"),
    csv: labels?.csv ?? t("download.csv"),
    xlsx: labels?.xlsx ?? t("download.xlsx"),
    done: t("download.done"),
  };
  return (
    <FileMenu
      path={path}
      query={{ ...query, columns: columns?.join(",") }}
      fileName={fileName}
      words={words}
    />
  );
}
