import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useWatch } from "react-hook-form";
import {
  type BulkEditValues,
  bulkEditOf,
  isComplete,
  reachOf,
  type SCOPES,
  useBulkEditSchema,
} from "./bulk-edit.schema";
import { BulkEditFields } from "./bulk-edit-fields";
import { EditEffect } from "./edit-effect";
import { bulkEdit, type MatrixRow, type Owner, type OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { RoundingWarning } from "./rounding-warning";
import type { Selection } from "./selection";
import type { DraftState } from "./use-draft";
import { type EditPreview, useEditPreview } from "./use-edit-preview";

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  search: MatrixSearch;
  changeId: string | undefined;
  draft: DraftState;
  rows: readonly MatrixRow[];
  selection: Selection | undefined;
  onClose: () => void;
  onApplied: () => Promise<void>;
};

function inherits({ listKind }: OwnerFacts): boolean {
  return listKind === "CLASS" || listKind === "CUSTOMER";
}

function hasOwn(rows: readonly MatrixRow[]): boolean {
  return rows.some((row) => row.cells.some((cell) => typeof cell.own === "string"));
}

/** Where most people want to begin: with what they selected, else with own prices if there are any. */
function firstScope({ selection, facts, rows, draft }: Props): (typeof SCOPES)[number] {
  if (selection && selection.cells > 1) return "SELECTED";
  const own = draft.log.edits.size > 0 || hasOwn(rows);
  return inherits(facts) && (facts.listKind === "CUSTOMER" || !own) ? "EFFECTIVE" : "OWN";
}

function useBulkEditForm(props: Props) {
  const { search, draft, selection, onClose, onApplied } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const number = (value: number) => formatNumber(value, locale);
  return useApiForm({
    schema: useBulkEditSchema(),
    values: {
      scope: firstScope(props),
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
      const { changed, unchanged, skipped } = await bulkEdit(id, bulkEditOf(input, selection));
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

/** What is said where there are no counts to read: how many prices are meant, or why none is. */
function useInstead(values: BulkEditValues, { preview }: EditPreview, { facts }: Props): string | undefined {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!preview) return undefined;
  const count = preview.changed + preview.unchanged;
  if (count === 0) return t(values.scope === "OWN" && inherits(facts) ? "bulkEdit.noneOwn" : "bulkEdit.none");
  return isComplete(values) ? undefined : t("bulkEdit.reach", { count, number: formatNumber(count, locale) });
}

/** One rule for many prices; it lands in the draft, where it can be looked at and undone. */
export function BulkEditDialog(props: Props) {
  const { owner, facts, changeId, draft, selection, onClose } = props;
  const { t } = useTranslation();
  const form = useBulkEditForm(props);
  const values = useWatch({ control: form.control, compute: (all: BulkEditValues) => all });
  const edit = isComplete(values) ? bulkEditOf(values, selection) : reachOf(values, selection);
  const effect = useEditPreview({ owner, changeId, draft, edit });
  const instead = useInstead(values, effect, props);
  return (
    <Dialog opened title={t("bulkEdit.title")} onClose={onClose} size="lg">
      <ApiForm form={form} plain>
        <BulkEditFields
          control={form.control}
          values={values}
          selection={selection}
          inherits={inherits(facts)}
        />
        <EditEffect effect={effect} instead={instead}>
          {effect.preview && isComplete(values) && (
            <RoundingWarning
              preview={effect.preview}
              value={values.value}
              direction={values.direction}
              onDirection={(direction) => form.setValue("direction", direction, { shouldDirty: true })}
            />
          )}
        </EditEffect>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <SaveButton disabled={effect.counting || !isComplete(values) || !effect.preview?.changed}>
            {t("bulkEdit.apply")}
          </SaveButton>
        </Group>
      </ApiForm>
    </Dialog>
  );
}
