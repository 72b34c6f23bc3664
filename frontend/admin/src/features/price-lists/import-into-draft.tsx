import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import { useTranslation } from "react-i18next";
import { createPriceChange } from "@/shared/pricing/price-changes.queries";
import { useNotices } from "@/shared/use-notices";
import type { PriceList } from "./price-lists.queries";

/** Begins a draft of the list and goes to where a file is read into it. */
export function ImportIntoDraft({ list }: { list: PriceList }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const notices = useNotices();
  const day = formatDay(new Date().toISOString().slice(0, 10), locale);
  const begin = useMutation({
    mutationFn: () =>
      createPriceChange({ listId: list.id, name: t("matrix.newName", { name: list.name, day }) }),
    onSuccess: ({ id }) => navigate({ to: "/price-changes/$changeId/import", params: { changeId: id } }),
    onError: notices.failed,
  });
  return (
    <Button
      variant="default"
      loading={begin.isPending}
      leftSection={<FileUp size={16} aria-hidden />}
      onClick={() => begin.mutate()}
    >
      {t("draftImport.begin")}
    </Button>
  );
}
