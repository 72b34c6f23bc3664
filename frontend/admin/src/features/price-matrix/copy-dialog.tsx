import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Radio, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { bulkEdit, type Owner, type OwnerFacts } from "./matrix.queries";
import type { Selection } from "./selection";
import type { DraftState } from "./use-draft";
import { type EditPreview, useEditPreview } from "./use-edit-preview";

const SCOPES = ["ROW", "SELECTED", "ALL"] as const;
type Scope = (typeof SCOPES)[number];

/** What can be copied: the product that was pointed at, what is selected, all that is in sight. */
type Copyable = { sku: string | undefined; selection: Selection | undefined; all: Selection | undefined };

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  changeId: string | undefined;
  draft: DraftState;
  copyable: Copyable;
  /** begun at a product and meant for it first */
  ofRow: boolean;
  onClose: () => void;
  onApplied: () => Promise<void>;
};

function selectOf({ sku, selection, all }: Copyable, scope: Scope): Selection["select"] | undefined {
  if (scope === "ROW") return sku === undefined ? undefined : { skus: [sku] };
  return (scope === "SELECTED" ? selection : all)?.select;
}

function editOf({ facts, copyable }: Props, scope: Scope, prices: "INHERITED" | "EFFECTIVE") {
  const select = selectOf(copyable, scope);
  const kind = facts.listKind === "CUSTOMER" ? "COPY_FROM_CLASS" : "COPY_INHERITED";
  return (
    select && ({ select: { ...select, prices }, operation: { kind, value: null }, rounding: null } as const)
  );
}

function useFirstScope({ copyable: { selection }, ofRow }: Props) {
  return useState<Scope>(ofRow ? "ROW" : selection && selection.cells > 1 ? "SELECTED" : "ALL");
}

function ScopeField({ copyable, scope, onScope }: Pick<Props, "copyable"> & ScopeProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { sku, selection, all } = copyable;
  const words = {
    ROW: t("copyPrices.row", { sku }),
    SELECTED: t("bulkEdit.scope.SELECTED", {
      count: selection?.cells ?? 0,
      number: formatNumber(selection?.cells ?? 0, locale),
    }),
    ALL: t("copyPrices.all", { count: all?.rows ?? 0, number: formatNumber(all?.rows ?? 0, locale) }),
  };
  return (
    <Radio.Group
      label={t("copyPrices.scope")}
      value={scope}
      onChange={(value) => onScope(SCOPES.find((one) => one === value) ?? "ALL")}
    >
      <Stack gap={8} mt={6}>
        {SCOPES.filter((one) => selectOf(copyable, one)).map((one) => (
          <Radio key={one} value={one} label={words[one]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type ScopeProps = { scope: Scope; onScope: (scope: Scope) => void };

function Figures({ effect: { preview, counting, error, retry } }: { effect: EditPreview }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (error) return <LoadFailure error={error} onRetry={retry} />;
  const differ = preview ? preview.changed - preview.becomeOwn : 0;
  const said = preview && [
    t("copyPrices.figures", { count: preview.becomeOwn, number: formatNumber(preview.becomeOwn, locale) }),
    differ > 0
      ? t("copyPrices.differ", { count: differ, number: formatNumber(differ, locale) })
      : t("copyPrices.noneDiffers"),
  ];
  return (
    <Text size="sm" role="status">
      {counting || !said ? t("bulkEdit.counting") : said.join(" ")}
    </Text>
  );
}

/** Prices that show through become own ones; the figures are there before anything is copied. */
export function CopyDialog(props: Props) {
  const { owner, facts, changeId, draft, copyable, onClose, onApplied } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const [scope, setScope] = useFirstScope(props);
  const [replace, setReplace] = useState(false);
  const [busy, setBusy] = useState(false);
  const effect = useEditPreview({ owner, changeId, draft, edit: editOf(props, scope, "EFFECTIVE") });
  const { preview } = effect;
  const differ = preview ? preview.changed - preview.becomeOwn : 0;
  const count = preview ? (replace ? preview.changed : preview.becomeOwn) : 0;
  const copy = async () => {
    const edit = editOf(props, scope, replace ? "EFFECTIVE" : "INHERITED");
    const id = edit && (await draft.ensure());
    if (!id || !edit) return;
    const { changed } = await bulkEdit(id, edit);
    await onApplied();
    notices.done(t("copyPrices.done", { count: changed, number: formatNumber(changed, locale) }));
    onClose();
  };
  const run = () => {
    setBusy(true);
    void copy()
      .catch(notices.failed)
      .finally(() => setBusy(false));
  };
  const customer = facts.listKind === "CUSTOMER";
  return (
    <Dialog
      opened
      title={t(customer ? "copyPrices.titleClass" : "copyPrices.titleList")}
      onClose={onClose}
      size="md"
    >
      <Stack>
        <Text size="sm">{t(customer ? "copyPrices.leadClass" : "copyPrices.leadList")}</Text>
        <ScopeField copyable={copyable} scope={scope} onScope={setScope} />
        <Figures effect={effect} />
        {differ > 0 && !effect.counting && (
          <Switch
            label={t("copyPrices.replace", { count: differ, number: formatNumber(differ, locale) })}
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={busy} disabled={effect.counting || count === 0} onClick={run}>
            {t("copyPrices.copy", { count, number: formatNumber(count, locale) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
