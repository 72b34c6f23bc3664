import { download, downloadMarked, type FileFormat, type Query, save } from "@kontor/api/files";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useNotices } from "./use-notices";

type Props = {
  path: string;
  query: Query;
  /** without the ending */
  fileName: string;
  words: { title: string; csv: string; xlsx: string; done: string };
  /** rows that are marked: they can be read alone, in the order and the columns of the query */
  marked?: { ids: readonly string[]; csv: string; xlsx: string };
};

type Wanted = { format: FileFormat; ids?: readonly string[] };

function text(value: Query[string]): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** What is read from the path, as a file in either format and in the words of the reader. */
export function FileMenu({ path, query, fileName, words, marked }: Props) {
  const notices = useNotices();
  const { language } = useTranslation();
  const file = useMutation({
    mutationFn: async ({ format, ids }: Wanted) => {
      const blob = ids
        ? await downloadMarked(
            path,
            { ids: [...ids], sort: text(query.sort), columns: text(query.columns), labels: language },
            format,
          )
        : await download(path, { ...query, labels: language }, format);
      save(blob, `${fileName}.${format}`);
    },
    onSuccess: () => notices.done(words.done),
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
          {words.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => file.mutate({ format: "csv" })}>{words.csv}</Menu.Item>
        <Menu.Item onClick={() => file.mutate({ format: "xlsx" })}>{words.xlsx}</Menu.Item>
        {marked && marked.ids.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => file.mutate({ format: "csv", ids: marked.ids })}>
              {marked.csv}
            </Menu.Item>
            <Menu.Item onClick={() => file.mutate({ format: "xlsx", ids: marked.ids })}>
              {marked.xlsx}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
