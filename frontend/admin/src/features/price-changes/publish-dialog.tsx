import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { useEffectiveText } from "./change-words";
import { laterPricesOf, type Preview, usePublish } from "./price-changes.queries";

type Props = { change: PriceChange; preview: Preview; onClose: () => void; onStale: () => void };

function Consequences({ change, preview }: Pick<Props, "change" | "preview">) {
  const { t } = useTranslation();
  const locale = useLocale();
  const effective = useEffectiveText();
  const number = (value: number) => formatNumber(value, locale);
  const { added, changed, removed } = preview.products;
  const later = laterPricesOf(preview);
  return (
    <>
      <Text size="sm">
        {t("publish.text", {
          products: number(added + changed + removed),
          customers: number(preview.customers.affected),
          when: effective(change),
        })}
      </Text>
      {later > 0 && (
        <Text size="sm" mt="xs">
          {t(`publish.later.${change.laterPrices}`, { count: later, number: number(later) })}
        </Text>
      )}
    </>
  );
}

function ReasonField({
  count,
  value,
  onChange,
}: {
  count: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Alert
      color="red"
      variant="light"
      mt="md"
      title={t("publish.blocked", { count, number: formatNumber(count, locale) })}
      styles={{ title: { color: "var(--k-danger)" } }}
    >
      <Textarea
        label={t("publish.reason")}
        description={t("publish.reasonHint")}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        withAsterisk
        data-autofocus
      />
    </Alert>
  );
}

/** The last question before prices change. */
export function PublishDialog({ change, preview, onClose, onStale }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const publish = usePublish(change.id);
  const [reason, setReason] = useState("");
  const blocking = preview.findings.blocking;
  const needsReason = blocking > 0;
  const overrideReason = needsReason ? reason.trim() : null;
  // awaited, because this dialog goes away with the draft, and the callbacks of mutate() with it
  const confirm = async () => {
    try {
      await publish.mutateAsync({ fingerprint: preview.fingerprint, overrideReason });
      notices.done(t("publish.done", { name: change.name }));
    } catch (error) {
      if (toProblem(error).code !== "stale-fingerprint") return;
      onStale();
    }
    onClose();
  };
  return (
    <Dialog opened title={t("publish.title", { name: change.name })} onClose={onClose} size="md">
      {publish.isError && <Refusal error={publish.error} />}
      <Consequences change={change} preview={preview} />
      {needsReason && <ReasonField count={blocking} value={reason} onChange={setReason} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button
          color={needsReason ? "red" : undefined}
          loading={publish.isPending}
          disabled={needsReason && reason.trim() === ""}
          onClick={() => void confirm()}
        >
          {t(needsReason ? "publish.anyway" : "change.publish")}
        </Button>
      </Group>
    </Dialog>
  );
}
