import { useChargeWords } from "@kontor/kit/charges";
import { DayField } from "@kontor/ui/day-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, NativeSelect } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import Link2 from "lucide-react/icons/link-2";
import type { TermsValues } from "@/domain/association/terms.schema";
import { type ChosenCustomer, CustomerPicker } from "@/domain/customer/customer-picker";
import classes from "./associations-page.module.css";
import { ChosenBar, type Marks } from "./chosen-bar";

/** The usual intervals; others are typed in the dialog. */
const INTERVALS = [1, 3, 6, 12, 24];

/** What is set before the dialog opens; the rest, and what it means, stands there. */
export type Draft = { startsOn: string; endsOn: string; months: string };

export const NO_DRAFT: Draft = { startsOn: "", endsOn: "", months: "" };

/** The terms of the dialog as they were begun below the list. */
export function termsOfDraft({ startsOn, endsOn, months }: Draft): Partial<TermsValues> {
  return {
    period: startsOn !== "" || endsOn !== "",
    startsOn,
    endsOn,
    renews: months !== "",
    ...(months && { intervalMonths: months }),
  };
}

type Props = Marks & {
  customer: ChosenCustomer | undefined;
  draft: Draft;
  onCustomer: (customer: ChosenCustomer | undefined) => void;
  onDraft: (draft: Draft) => void;
  onAssociate: () => void;
};

/** To whom the marked products go, for how long and how they renew (E14, E16, E17, E19). */
export function GiveBar({ customer, draft, onCustomer, onDraft, onAssociate, ...marks }: Props) {
  const { t } = useTranslation();
  const words = useChargeWords();
  useHotkeys([["mod+Enter", () => marks.number > 0 && onAssociate()]], [], true);
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  return (
    <ChosenBar {...marks}>
      <CustomerPicker
        className={classes.customer}
        size="xs"
        label={t("associations.customer")}
        placeholder={t("associate.customerHint")}
        value={customer}
        onChange={onCustomer}
      />
      <DayField
        className={classes.day}
        size="xs"
        label={t("association.startsOn")}
        value={draft.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DayField
        className={classes.day}
        size="xs"
        label={t("association.endsOn")}
        value={draft.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
      <NativeSelect
        size="xs"
        label={t("associations.renewal")}
        value={draft.months}
        onChange={(event) => set({ months: event.currentTarget.value })}
        data={[
          { value: "", label: t("associations.noRenewal") },
          ...INTERVALS.map((months) => ({ value: String(months), label: words.term(months) })),
        ]}
      />
      <Button size="xs" leftSection={<Link2 size={14} aria-hidden />} onClick={onAssociate}>
        {t("associate.submit", { count: marks.number })}
      </Button>
    </ChosenBar>
  );
}
