import { LoadFailure } from "@kontor/kit/failure";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { type Control, useFieldArray } from "react-hook-form";
import { type TermLists, termsQuery } from "@/domain/offer/offers.queries";
import { useRights } from "@/shared/session";
import classes from "./offers.module.css";
import { useWriteTerms } from "./offers.queries";

const KINDS = ["shipping", "payment", "checkout"] as const;

function useSchema() {
  const { t } = useTranslation();
  const list = z.array(
    z.object({
      code: z.string().regex(/^[A-Z][A-Z0-9_-]{0,29}$/, t("offers.codeError")),
      name: z.string().trim().min(1, t("fieldError.required")),
    }),
  );
  return z.object({ shipping: list, payment: list, checkout: list });
}

type Values = z.infer<ReturnType<typeof useSchema>>;
type ListProps = { control: Control<Values>; kind: (typeof KINDS)[number]; editable: boolean };

function TermList({ control, kind, editable }: ListProps) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: kind });
  return (
    <fieldset className={classes.terms} disabled={!editable}>
      <legend>{t(`terms.${kind}`)}</legend>
      {fields.length === 0 && (
        <Text size="sm" c="var(--k-muted)">
          {t("offers.noTerms")}
        </Text>
      )}
      {fields.map((field, index) => (
        <Group key={field.id} gap="xs" align="start" wrap="nowrap">
          <FormText
            control={control}
            name={`${kind}.${index}.code`}
            aria-label={t("offers.code")}
            placeholder={t("offers.code")}
            w={130}
          />
          <FormText
            control={control}
            name={`${kind}.${index}.name`}
            aria-label={t("offers.name")}
            placeholder={t("offers.name")}
            flex={1}
            maxLength={100}
          />
          {editable && (
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t("offers.removeTerm", { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <X size={15} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {editable && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={fields.length >= 50}
          onClick={() => append({ code: "", name: "" })}
        >
          {t("offers.addTerm")}
        </Button>
      )}
    </fieldset>
  );
}

function useTermsForm(lists: TermLists) {
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteTerms(lists);
  const { shipping, payment, checkout } = lists;
  return useApiForm({
    schema: useSchema(),
    values: { shipping, payment, checkout },
    follow: true,
    save: async (wanted) => {
      await write.mutateAsync(wanted);
      notices.done(t("offers.termsSaved"));
    },
  });
}

function TermsForm({ lists }: { lists: TermLists }) {
  const editable = useRights()("services:write");
  const form = useTermsForm(lists);
  const { control } = form;
  return (
    <ApiForm form={form} guard="page">
      <div className={classes.lists}>
        {KINDS.map((kind) => (
          <TermList key={kind} control={control} kind={kind} editable={editable} />
        ))}
      </div>
      {editable && (
        <Group>
          <SaveButton size="xs" changed />
        </Group>
      )}
    </ApiForm>
  );
}

/** The conditions that customers can be given, in the order in which they are offered. */
export function TermsPart() {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(termsQuery);
  return (
    <Panel title={t("offers.terms")} lead={t("offers.termsLead")}>
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={120} radius="md" />}
      {data && <TermsForm lists={data} />}
    </Panel>
  );
}
