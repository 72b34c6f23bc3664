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
  /** the marked rows of a list that gives them away alone, too */
  marked?: ReadonlySet<string>;
};

/** Exactly what is shown: same filters, order and columns, but all rows, or only the marked ones. */
export function DownloadMenu({ path, query, columns, fileName, labels, marked }: DownloadProps) {
  const { t } = useTranslation();
  const words = {
    title: t("download.title"),
    csv: labels?.csv ?? t("download.csv"),
    xlsx: labels?.xlsx ?? t("download.xlsx"),
    done: t("download.done"),
  };
  const count = marked?.size ?? 0;
  const alone = marked && {
    ids: [...marked],
    csv: t("download.markedCsv", { count }),
    xlsx: t("download.markedXlsx", { count }),
  };
  return (
    <FileMenu
      path={path}
      query={{ ...query, columns: columns?.join(",") }}
      fileName={fileName}
      words={words}
      marked={alone}
    />
  );
}
