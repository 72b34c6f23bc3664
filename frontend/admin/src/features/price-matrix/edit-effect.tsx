import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { formatAmount, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./edit-effect.module.css";
import type { EditPreview } from "./use-edit-preview";

type Example = Schema<"EditExample">;

/** Single prices, old and new. */
export function Examples({ label, examples }: { label: string; examples: readonly Example[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const amount = (value: string | null | undefined) =>
    value ? formatAmount(value, locale) : t("bulkEdit.noPrice");
  return (
    <ul className={classes.examples} aria-label={label}>
      {examples.map((one) => (
        <li key={`${one.sku} ${one.action} ${one.termMonths} ${one.minQuantity}`}>
          <span>
            <strong>{one.sku}</strong> {words.charge(one)}
            {one.minQuantity > 1 && ` · ${t("why.fromQuantity", { quantity: one.minQuantity })}`}
          </span>
          <span className="k-number">
            {t("preview.move", { before: amount(one.before), after: amount(one.after) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The counts as sentences; what is none is not said. */
function useSentences(): (preview: Schema<"BulkEditPreview">) => string[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return ({ changed, becomeOwn, raised, lowered, unchanged }) =>
    [
      t("bulkEdit.changes", { count: changed, number: number(changed) }),
      becomeOwn > 0 && t("bulkEdit.becomeOwn", { count: becomeOwn, number: number(becomeOwn) }),
      (raised > 0 || lowered > 0) &&
        t("bulkEdit.moves", { raised: number(raised), lowered: number(lowered) }),
      unchanged > 0 && t("bulkEdit.stays", { count: unchanged, number: number(unchanged) }),
    ].filter((sentence) => sentence !== false);
}

type Props = {
  effect: EditPreview;
  /** said in place of the counts, such as why there is nothing to count */
  instead?: string;
  /** what should be looked at before */
  children?: ReactNode;
};

/** What an edit of many prices would do: counts, a few of them old and new, and what may surprise. */
export function EditEffect({ effect: { preview, counting, error, retry }, instead, children }: Props) {
  const { t } = useTranslation();
  const sentences = useSentences();
  if (error) return <LoadFailure error={error} onRetry={retry} />;
  const said = counting ? t("bulkEdit.counting") : (instead ?? (preview ? sentences(preview).join(" ") : ""));
  return (
    <section className={classes.effect} aria-label={t("bulkEdit.effect")}>
      <Text size="sm" role="status">
        {said}
      </Text>
      {preview && !counting && !instead && preview.examples.length > 0 && (
        <Examples label={t("bulkEdit.examples")} examples={preview.examples} />
      )}
      {!counting && children}
    </section>
  );
}
