import type { Schema } from "@kontor/api/types";
import { LoadFailure } from "@kontor/kit/failure";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, SimpleGrid, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type TermLists, termsQuery } from "@/domain/offer/offers.queries";
import { useRights } from "@/shared/session";
import { type Relationship, useChangeTerms } from "./relationship.queries";

type Props = { relationship: Relationship };

const SCHEMA = z.object({
  shipping: z.string(),
  payment: z.string(),
  checkout: z.string(),
  supplierNumber: z.string(),
  sendsSupplierNumber: z.boolean(),
});

type Values = z.infer<typeof SCHEMA>;

const KINDS = ["shipping", "payment", "checkout"] as const;

function valuesOf({ terms }: Relationship): Values {
  return {
    shipping: terms.shipping ?? "",
    payment: terms.payment ?? "",
    checkout: terms.checkout ?? "",
    supplierNumber: terms.supplierNumber ?? "",
    sendsSupplierNumber: terms.sendsSupplierNumber,
  };
}

function inputOf({ sendsSupplierNumber, ...texts }: Values): Schema<"OrderTermsInput"> {
  return {
    shipping: texts.shipping || null,
    payment: texts.payment || null,
    checkout: texts.checkout || null,
    supplierNumber: texts.supplierNumber.trim() || null,
    sendsSupplierNumber,
  };
}

function useTermsForm(relationship: Relationship) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeTerms(relationship);
  return useApiForm({
    schema: SCHEMA,
    values: valuesOf(relationship),
    follow: true,
    mode: "onSubmit",
    save: async (values) => {
      await change.mutateAsync(inputOf(values));
      notices.done(t("relationship.termsSaved"));
    },
  });
}

function Fields({ relationship, options }: Props & { options: TermLists }) {
  const { t } = useTranslation();
  const disabled = !useRights()("relationships:write");
  const form = useTermsForm(relationship);
  const { control } = form;
  return (
    <ApiForm form={form} guard="page">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {KINDS.map((kind) => (
          <FormSelect
            key={kind}
            control={control}
            name={kind}
            label={t(`terms.${kind}`)}
            data={options[kind].map(({ code, name }) => ({ value: code, label: name }))}
            placeholder={t("terms.none")}
            clearable
            disabled={disabled}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <FormText
          control={control}
          name="supplierNumber"
          label={t("terms.supplierNumber")}
          description={t("terms.supplierNumberHint")}
          maxLength={60}
          disabled={disabled}
        />
        <FormSwitch
          control={control}
          name="sendsSupplierNumber"
          label={t("terms.sends")}
          description={
            relationship.terms.gln ? t("terms.gln", { gln: relationship.terms.gln }) : t("terms.noGln")
          }
          disabled={disabled}
        />
      </SimpleGrid>
      {!disabled && (
        <Group>
          <SaveButton size="xs" changed />
        </Group>
      )}
    </ApiForm>
  );
}

/** Under which conditions the customer orders, and how it is named in EDI orders. */
export function TermsPanel({ relationship }: Props) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(termsQuery);
  return (
    <Panel title={t("terms.title")} lead={t("terms.lead")}>
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={120} radius="md" />}
      {data && <Fields relationship={relationship} options={data} />}
    </Panel>
  );
}
