import { download, save } from "@kontor/api/files";
import { useNotices } from "@kontor/kit/use-notices";
import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import ChevronDown from "lucide-react/icons/chevron-down";
import Download from "lucide-react/icons/download";
import FileUp from "lucide-react/icons/file-up";
import { createPriceChange } from "@/domain/price/price-changes.queries";
import type { PriceList } from "./price-lists.queries";

type Props = { list: PriceList; mayImport: boolean };

/** The list as relation text, one line per component, for programs that price by components. */
function useRelationDownload(list: PriceList) {
  const { t } = useTranslation();
  const notices = useNotices();
  return useMutation({
    mutationFn: async () =>
      save(await download(`/api/v1/price-lists/${list.id}/relations`, {}, "txt"), `${list.name}.txt`),
    onSuccess: () => notices.done(t("download.done")),
    onError: notices.failed,
  });
}

/** Begins a draft of the list and goes to where a file is read into it. */
function useImportIntoDraft(list: PriceList) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const notices = useNotices();
  const day = formatDay(new Date().toISOString().slice(0, 10), locale);
  return useMutation({
    mutationFn: () =>
      createPriceChange({ listId: list.id, name: t("matrix.newName", { name: list.name, day }) }),
    onSuccess: ({ id }) => navigate({ to: "/price-changes/$changeId/import", params: { changeId: id } }),
    onError: notices.failed,
  });
}

/** Files into a draft of the list, and the list as a file. */
export function ListFileMenu({ list, mayImport }: Props) {
  const { t } = useTranslation();
  const relations = useRelationDownload(list);
  const begin = useImportIntoDraft(list);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={relations.isPending || begin.isPending}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          {t("priceList.files")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayImport && (
          <Menu.Item leftSection={<FileUp size={15} aria-hidden />} onClick={() => begin.mutate()}>
            {t("draftImport.begin")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Download size={15} aria-hidden />} onClick={() => relations.mutate()}>
          {t("priceList.relations")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
