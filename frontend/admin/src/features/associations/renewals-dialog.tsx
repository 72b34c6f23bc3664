import { renewalModeValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { DayField } from "@kontor/ui/day-field";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  type Association,
  manyRenewalsPreviewQuery,
  useChangeRenewals,
} from "@/domain/association/associations.queries";
import { MOST_MONTHS, NO_WISH, type RenewalWish, renewalBatchChange, saysNothing } from "./renewal-wish";
import { RenewalsPreview } from "./renewals-preview";

type Props = { associations: Association[]; onClose: () => void; onDone: () => void };

type FieldsProps = { wish: RenewalWish; onChange: (part: Partial<RenewalWish>) => void };

/** What a single edit says of the renewal; whatever is left as it is stays so with each. */
function Fields({ wish, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const months = Number(wish.months);
  const wrong = wish.months !== "" && !(Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS);
  const asIs = { value: "", label: t("manyRenewals.asIs") };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NativeSelect
        label={t("association.mode")}
        value={wish.mode}
        onChange={(event) => onChange({ mode: event.currentTarget.value })}
        data={[
          asIs,
          ...renewalModeValues.map((value) => ({ value, label: t(`renewalMode.${value}`) })),
          { value: "NONE", label: t("manyRenewals.none") },
        ]}
        data-autofocus
      />
      <TextInput
        label={t("association.intervalMonths")}
        placeholder={t("manyRenewals.asIs")}
        inputMode="numeric"
        maxLength={3}
        value={wish.months}
        disabled={wish.mode === "NONE"}
        error={wrong && t("fieldError.months")}
        onChange={(event) => onChange({ months: event.currentTarget.value.trim() })}
      />
      <DayField
        label={t("association.nextOn")}
        description={t("manyRenewals.nextOnHint")}
        value={wish.nextOn}
        disabled={wish.mode === "NONE"}
        onChange={(nextOn) => onChange({ nextOn })}
      />
      <NativeSelect
        label={t("association.notify")}
        value={wish.mails}
        onChange={(event) => onChange({ mails: event.currentTarget.value })}
        data={[
          asIs,
          { value: "on", label: t("associations.mailsOn") },
          { value: "off", label: t("associations.mailsOff") },
        ]}
      />
    </SimpleGrid>
  );
}

function RenewalsForm({ associations, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const change = useChangeRenewals();
  const [wish, setWish] = useState(NO_WISH);
  const [settled] = useDebouncedValue(wish, 250);
  const ids = associations.map(({ id }) => id);
  const asked = renewalBatchChange(ids, settled);
  const preview = useQuery({
    ...manyRenewalsPreviewQuery(asked ?? { ids }),
    enabled: asked !== undefined,
  });
  const count = asked && settled === wish ? (preview.data?.changed ?? 0) : 0;
  const told = ({ changed, refused }: Schema<"RenewalChanges">) => {
    notices.done(t("manyRenewals.done", { count: changed, number: formatNumber(changed, locale) }));
    if (refused > 0)
      notices.warn(t("manyRenewals.left", { count: refused, number: formatNumber(refused, locale) }));
    onDone();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked && count > 0) change.mutate(asked, { onSuccess: told });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {change.isError && <Refusal error={change.error} />}
        <Text size="sm">{t("manyRenewals.text")}</Text>
        <Fields wish={wish} onChange={(part) => setWish({ ...wish, ...part })} />
        <RenewalsPreview query={preview} asked={asked !== undefined} nothing={saysNothing(wish)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <SubmitButton loading={change.isPending} disabled={count === 0 || preview.isFetching}>
            {t("manyRenewals.go", { count, number: formatNumber(count, locale) })}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

/** Changes how many associations renew, after a look at what that does to each. */
export function RenewalsDialog(props: Props) {
  const { t } = useTranslation();
  const title = t("manyRenewals.title", { count: props.associations.length });
  return (
    <Dialog opened title={title} onClose={props.onClose} size="xl">
      <RenewalsForm {...props} />
    </Dialog>
  );
}
