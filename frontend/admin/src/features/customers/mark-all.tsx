import { useNotices } from "@kontor/kit/use-notices";
import { countOf, type Total, useTotalText } from "@kontor/ui/data-table-pager";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { Customer } from "./customers.queries";
import { type CustomerSelection, MOST_MARKED } from "./use-customer-selection";

type Props = { rows: readonly Customer[]; total: Total | undefined; selection: CustomerSelection };

/** Once a whole page is marked: the others that match, too. */
export function MarkAll({ rows, total, selection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const totalText = useTotalText();
  const all = useMutation({ mutationFn: selection.markAll, onError: notices.failed });
  const marked = selection.selected.size;
  const wholePage = rows.length > 0 && rows.every(({ id }) => selection.selected.has(id));
  if (!total || !wholePage || marked >= Math.min(countOf(total), MOST_MARKED)) return null;
  const few = countOf(total) <= MOST_MARKED && total.atLeast == null;
  return (
    <Group gap="xs" mb="sm">
      <Text size="sm">{t("bulk.pageMarked", { number: formatNumber(marked, locale) })}</Text>
      <Button variant="subtle" size="compact-sm" loading={all.isPending} onClick={() => all.mutate()}>
        {few
          ? t("bulk.markAll", { number: totalText(total) })
          : t("bulk.markFirst", { number: formatNumber(MOST_MARKED, locale) })}
      </Button>
    </Group>
  );
}
