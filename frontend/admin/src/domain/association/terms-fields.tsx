import { renewalModeValues } from "@kontor/api/schema";
import { useChargeWords } from "@kontor/kit/charges";
import { FormCheckbox, FormSwitch, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useTranslation } from "@kontor/ui/use-translation";
import { Collapse, Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { type Control, useController, useWatch } from "react-hook-form";
import { CustomerPicker } from "@/domain/customer/customer-picker";
import classes from "./associations.module.css";
import { ServicesField } from "./services-field";
import type { TermsValues } from "./terms.schema";

type Props = {
  control: Control<TermsValues>;
  upstream?: ReactNode;
  kept?: readonly string[];
  /** the note has to say why, so that it stands where it is seen */
  reasonNeeded?: boolean;
};

/** A switch that reveals what it is about (E16, E17). */
function Revealing({
  control,
  name,
  label,
  children,
}: Pick<Props, "control"> & { name: "period" | "renews"; label: string; children: ReactNode }) {
  const on = useWatch({ control, name });
  return (
    <div className={classes.revealing} data-on={on || undefined}>
      <FormSwitch control={control} name={name} label={label} />
      <Collapse expanded={on}>
        <div className={classes.revealed}>{children}</div>
      </Collapse>
    </div>
  );
}

function PeriodFields({ control, upstream }: Props) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <FormText
        control={control}
        name="startsOn"
        type="date"
        label={t("association.startsOn")}
        description={t("association.startsOnHint")}
      />
      <FormText
        control={control}
        name="endsOn"
        type="date"
        label={t("association.endsOn")}
        description={upstream ?? t("association.endsOnHint")}
      />
    </SimpleGrid>
  );
}

function ModeField({ control }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "mode" });
  return (
    <Radio.Group {...field} label={t("association.mode")}>
      <Stack gap={8} mt={6}>
        {renewalModeValues.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            size="sm"
            label={t(`renewalMode.${mode}`)}
            description={t(`renewalModeHint.${mode}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function RenewalFields({ control, upstream }: Props) {
  const { t } = useTranslation();
  const words = useChargeWords();
  const months = Number(useWatch({ control, name: "intervalMonths" }));
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <FormText
          control={control}
          name="intervalMonths"
          type="number"
          min={1}
          max={120}
          label={t("association.intervalMonths")}
          description={months > 0 ? t("association.interval", { term: words.term(months) }) : undefined}
        />
        <FormText
          control={control}
          name="nextOn"
          type="date"
          label={t("association.nextOn")}
          description={upstream ?? t("association.nextOnHint")}
        />
      </SimpleGrid>
      <ModeField control={control} />
    </Stack>
  );
}

function RegisteredByField({ control }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "registeredBy" });
  return (
    <CustomerPicker
      label={t("association.registeredBy")}
      description={t("association.registeredByHint")}
      resellersOnly
      value={field.value ?? undefined}
      onChange={(customer) => field.onChange(customer ?? null)}
      onBlur={field.onBlur}
    />
  );
}

function MoreFields({ control, reasonNeeded }: Props) {
  const { t } = useTranslation();
  return (
    <details className={classes.more}>
      <summary>{t("association.more")}</summary>
      <Stack gap="sm" mt="sm">
        <FormCheckbox
          control={control}
          name="updateService"
          label={t("association.updateService")}
          description={t("association.updateServiceHint")}
        />
        <FormCheckbox
          control={control}
          name="transferable"
          label={t("association.transferable")}
          description={t("association.transferableHint")}
        />
        <RegisteredByField control={control} />
        {!reasonNeeded && <FormTextarea control={control} name="note" label={t("association.note")} />}
      </Stack>
    </details>
  );
}

/** For how long, how it goes on, which mails and which access. */
export function TermsFields({ control, upstream, kept, reasonNeeded }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {reasonNeeded && (
        <FormTextarea
          control={control}
          name="note"
          label={t("association.reasonNeeded")}
          description={t("association.reasonNeededHint")}
          required
        />
      )}
      <Revealing control={control} name="period" label={t("association.period")}>
        <PeriodFields control={control} upstream={upstream} />
      </Revealing>
      <Revealing control={control} name="renews" label={t("association.renews")}>
        <RenewalFields control={control} upstream={upstream} />
      </Revealing>
      <div className={classes.revealing}>
        <FormSwitch
          control={control}
          name="notify"
          label={t("association.notify")}
          description={t("association.notifyHint")}
        />
      </div>
      <ServicesField control={control} kept={kept} />
      <MoreFields control={control} reasonNeeded={reasonNeeded} />
      <Text size="xs" c="var(--k-muted)">
        {t("association.upstreamPromise")}
      </Text>
    </Stack>
  );
}
