import type { Schema } from "@kontor/api/types";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatDay, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import classes from "./adjustments.module.css";
import { CurrencySwitch } from "./currency-switch";
import { FindingMark } from "./finding-mark";
import { severityOf, useFindingText } from "./findings";
import { LargestMoves } from "./largest-moves";
import { OverrideReason } from "./override-reason";

export type DiscountPreview = Schema<"AdjustmentPreview">;

type Props = {
  preview: DiscountPreview;
  /** the same in another currency */
  onCurrency: (currency: string) => Promise<DiscountPreview>;
  onAnswer: (reason: string) => void;
  onClose: () => void;
};

const SHOWN = 5;

/** Who pays in the currency that is shown. */
function payers({ currency, currencies }: DiscountPreview): number {
  return currencies.find((one) => one.currency === currency)?.customers ?? 0;
}

function Findings({ findings }: Pick<DiscountPreview, "findings">) {
  const { t } = useTranslation();
  const locale = useLocale();
  const text = useFindingText();
  if (findings.total === 0) return null;
  return (
    <>
      <Text component="h3" size="sm" fw={600} mt="md" mb={6}>
        {t("adjustment.found")}
      </Text>
      <ul className={classes.found}>
        {findings.byCode.map(({ code, count, severity }) => (
          <li key={code}>
            <FindingMark severity={severityOf(severity)} size={13} /> {t(`finding.${code}`)}{" "}
            {formatNumber(count, locale)}
          </li>
        ))}
        {findings.items.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.code} ${finding.productId} ${finding.message}`}>
            {`${finding.sku} · ${text(finding)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What other discounts would do, before they do it; what the guard refuses needs a reason. */
export function DiscountQuestion({ preview: first, onCurrency, onAnswer, onClose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notices = useNotices();
  const [preview, setPreview] = useState(first);
  const [reason, setReason] = useState("");
  const blocked = !preview.mayPublish;
  const numbers = {
    changed: formatNumber(preview.changed, locale),
    customers: formatNumber(payers(preview), locale),
    day: formatDay(preview.on, locale),
  };
  return (
    <Dialog opened title={t("adjustment.question")} onClose={onClose} size="md">
      <CurrencySwitch
        currencies={preview.currencies.map(({ currency }) => currency)}
        value={preview.currency}
        onChange={(currency) => void onCurrency(currency).then(setPreview, notices.failed)}
      />
      <Text size="sm">
        {t(preview.changed > 0 ? "adjustment.questionText" : "adjustment.questionSame", numbers)}
      </Text>
      <LargestMoves moves={preview.largestMoves} currency={preview.currency} />
      <Findings findings={preview.findings} />
      {blocked && preview.mayOverride && <OverrideReason value={reason} onChange={setReason} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button
          color={blocked ? "red" : undefined}
          disabled={blocked && (!preview.mayOverride || reason.trim() === "")}
          onClick={() => onAnswer(reason.trim())}
        >
          {t("adjustment.give")}
        </Button>
      </Group>
    </Dialog>
  );
}
