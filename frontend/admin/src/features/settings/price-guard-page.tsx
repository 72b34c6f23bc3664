import { findingCodeValues, severityValues } from "@kontor/api/schema";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormAmount } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { NativeSelect, Table, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import Percent from "lucide-react/icons/percent";
import { type Control, useController } from "react-hook-form";
import { useRights } from "@/shared/session";
import { type GuardPolicy, guardPolicyQuery, useChangePolicy } from "./price-guard.queries";
import classes from "./settings.module.css";

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    minimumMarginPercent: z.string().regex(/^\d+(\.\d+)?$/, t("guard.marginError")),
    rules: z.array(
      z.object({ code: z.enum(findingCodeValues), severity: z.enum(severityValues), fixed: z.boolean() }),
    ),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function valuesOf({ minimumMarginPercent, rules }: GuardPolicy): Values {
  return { minimumMarginPercent, rules };
}

type RowProps = { control: Control<Values>; index: number; editable: boolean };

function RuleRow({ control, index, editable }: RowProps) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: `rules.${index}` });
  const { code, severity, fixed } = field.value;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {t(`finding.${code}`)}
        <Text size="xs" c="var(--k-muted)" fw={400}>
          {t(`findingHint.${code}`)}
        </Text>
      </Table.Th>
      <Table.Td className={classes.rule}>
        {fixed || !editable ? (
          <Text size="sm">{fixed ? t("guard.fixed") : t(`guard.severity.${severity}`)}</Text>
        ) : (
          <NativeSelect
            aria-label={t("guard.severityOf", { finding: t(`finding.${code}`) })}
            data={severityValues.map((value) => ({ value, label: t(`guard.severity.${value}`) }))}
            value={severity}
            onBlur={field.onBlur}
            onChange={(event) => {
              const chosen = severityValues.find((known) => known === event.currentTarget.value);
              field.onChange({ ...field.value, severity: chosen ?? severity });
            }}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function usePolicyForm(policy: GuardPolicy) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangePolicy(policy.version);
  return useApiForm({
    schema: useSchema(),
    values: valuesOf(policy),
    follow: true,
    save: async ({ minimumMarginPercent, rules }) => {
      const own = rules.filter(({ fixed }) => !fixed).map(({ code, severity }) => ({ code, severity }));
      await change.mutateAsync({ minimumMarginPercent, rules: own });
      notices.done(t("settings.saved"));
    },
  });
}

/** How strict the price guard is. */
export function PriceGuardPage() {
  const { t } = useTranslation();
  const editable = useRights()("settings:write");
  const { data: policy } = useSuspenseQuery(guardPolicyQuery);
  const form = usePolicyForm(policy);
  const { control } = form;
  usePageTitle(t("guard.title"));
  return (
    <ApiForm form={form} guard="page" plain>
      <FormSection legend={t("guard.margin")} hint={t("guard.marginHint")}>
        <FormAmount
          control={control}
          name="minimumMarginPercent"
          label={t("guard.marginLabel")}
          digits={0}
          disabled={!editable}
          rightSection={<Percent size={14} aria-hidden />}
        />
      </FormSection>
      <Table className={classes.rules} aria-label={t("guard.rules")} verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("findings.finding")}</Table.Th>
            <Table.Th>{t("guard.then")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {policy.rules.map(({ code }, index) => (
            <RuleRow key={code} control={control} index={index} editable={editable} />
          ))}
        </Table.Tbody>
      </Table>
      {editable && (
        <FormActions>
          <SaveButton changed />
        </FormActions>
      )}
    </ApiForm>
  );
}
