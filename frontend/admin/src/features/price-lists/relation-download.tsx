import { download, save } from "@kontor/api/files";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useTranslation } from "react-i18next";
import { useNotices } from "@/shared/use-notices";
import type { PriceList } from "./price-lists.queries";

/** The list as relation text, one line per component, for programs that price by components. */
export function RelationDownload({ list }: { list: PriceList }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const file = useMutation({
    mutationFn: async () =>
      save(await download(`/api/v1/price-lists/${list.id}/relations`, {}, "txt"), `${list.name}.txt`),
    onSuccess: () => notices.done(t("download.done")),
    onError: notices.failed,
  });
  return (
    <Button
      variant="default"
      loading={file.isPending}
      leftSection={<Download size={15} aria-hidden />}
      onClick={() => file.mutate()}
    >
      {t("priceList.relations")}
    </Button>
  );
}
