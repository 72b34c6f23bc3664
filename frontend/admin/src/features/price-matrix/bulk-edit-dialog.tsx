import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useWatch } from "react-hook-form";
import { type BulkEditValues, bulkEditOf, useBulkEditSchema } from "./bulk-edit.schema";
import { BulkEditFields } from "./bulk-edit-fields";
import { cellKey } from "./cells";
import { bulkEdit, type MatrixRow, type Owner, type OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import type { DraftState } from "./use-draft";
import { useMatrixRows } from "./use-matrix-rows";

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  search: MatrixSearch;
  draft: DraftState;
  on: string | undefined;
  onClose: () => void;
  onApplied: () => Promise<void>;
};

/** Cells with an amount to start from: their own, the draft's, or for a customer the one that shows through. */
function countOf(rows: readonly MatrixRow[], values: BulkEditValues, { facts, draft }: Props): number {
  const { actions, kind } = values;
  const inheritedCounts = facts.listKind === "CUSTOMER" && kind !== "REMOVE";
  return rows
    .flatMap((row) =>
      row.cells.map((cell) => ({ cell, edit: draft.log.edits.get(cellKey(row.productId, cell)) })),
    )
    .filter(({ cell }) => actions.length === 0 || actions.includes(cell.action))
    .filter(
      ({ cell, edit }) =>
        kind === "SET" || (edit ? edit.amount : cell.own) || (inheritedCounts && cell.inherited),
    ).length;
}

function useSelection(values: BulkEditValues, props: Props) {
  const [q] = useDebouncedValue(values.q.trim(), 250);
  const filter = { q: q || undefined, categoryId: values.categoryId || undefined, on: props.on };
  const { rows, query, loadingMore } = useMatrixRows(props.owner, filter);
  const counting = query.isPending || query.isPlaceholderData || loadingMore || q !== values.q.trim();
  return { count: countOf(rows, values, props), products: rows.length, counting };
}

function useBulkEditForm({ search, draft, onClose, onApplied }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const number = (value: number) => formatNumber(value, locale);
  return useApiForm({
    schema: useBulkEditSchema(),
    values: {
      q: search.q ?? "",
      categoryId: search.categoryId ?? "",
      actions: [],
      kind: "PERCENT",
      value: "",
      ending: "",
      direction: "NEAREST",
    },
    save: async (input) => {
      const id = await draft.ensure();
      if (!id) return;
      const { changed, unchanged, skipped } = await bulkEdit(id, bulkEditOf(input));
      await onApplied();
      notices.done(
        t("bulkEdit.done", {
          changed: number(changed),
          unchanged: number(unchanged),
          skipped: number(skipped),
        }),
      );
      onClose();
    },
  });
}

/** One rule for many prices; it lands in the draft, where it can be looked at and undone. */
export function BulkEditDialog(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const form = useBulkEditForm(props);
  const values = useWatch({ control: form.control, compute: (all: BulkEditValues) => all });
  const { count, products, counting } = useSelection(values, props);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Dialog opened title={t("bulkEdit.title")} onClose={props.onClose} size="lg">
      <ApiForm form={form} plain>
        <BulkEditFields control={form.control} kind={values.kind} ending={values.ending} />
        <Group justify="space-between" mt="lg">
          <Text size="sm" role="status" c="var(--k-muted)">
            {counting
              ? t("bulkEdit.counting")
              : t("bulkEdit.count", { count, number: number(count), products: number(products) })}
          </Text>
          <SaveButton disabled={counting || count === 0}>{t("bulkEdit.apply")}</SaveButton>
        </Group>
      </ApiForm>
    </Dialog>
  );
}
