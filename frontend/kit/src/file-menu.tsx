import { download, type FileFormat, type Query, save } from "@kontor/api/files";
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
};

/** What is read from the path, as a file in either format and in the words of the reader. */
export function FileMenu({ path, query, fileName, words }: Props) {
  const notices = useNotices();
  const { language } = useTranslation();
  const file = useMutation({
    mutationFn: async (format: FileFormat) =>
      save(await download(path, { ...query, labels: language }, format), `${fileName}.${format}`),
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
        <Menu.Item onClick={() => file.mutate("csv")}>{words.csv}</Menu.Item>
        <Menu.Item onClick={() => file.mutate("xlsx")}>{words.xlsx}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
