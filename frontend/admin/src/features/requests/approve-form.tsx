import { LoadFailure } from "@kontor/kit/failure";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Group, Select, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { cataloguesQuery, servicesQuery } from "@/domain/offer/offers.queries";
import { DecisionButtons, MessageField } from "./decision-fields";
import { type Request, type RequestDetail, requestQuery, useApprove } from "./requests.queries";

type Props = { request: Request; onClose: () => void; onDone: () => void };
type Outcome = NonNullable<RequestDetail["outcome"]>;
type Choice = { services: string[]; catalogues: string[]; classId: string | null; message: string };
type FieldsProps = { choice: Choice; onChange: (part: Partial<Choice>) => void };

function ReleaseFields({ choice, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { data: services } = useQuery(servicesQuery);
  const { data: catalogues } = useQuery(cataloguesQuery);
  return (
    <>
      <Checkbox.Group
        label={t("requests.released")}
        value={choice.services}
        onChange={(value) => onChange({ services: value })}
      >
        <Group mt={6} gap="md">
          {services
            ?.filter(({ active }) => active)
            .map(({ code, name }) => (
              <Checkbox key={code} value={code} label={name} />
            ))}
        </Group>
      </Checkbox.Group>
      {catalogues && catalogues.items.length > 0 && (
        <Checkbox.Group
          label={t("requests.catalogues")}
          description={t("requests.cataloguesHint")}
          value={choice.catalogues}
          onChange={(value) => onChange({ catalogues: value })}
        >
          <Group mt={6} gap="md">
            {catalogues.items.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </>
  );
}

function choiceOf(outcome: Outcome): Choice {
  return {
    services: outcome.services.map(({ code }) => code),
    catalogues: outcome.catalogues.map(({ id }) => id),
    classId: outcome.classId,
    message: "",
  };
}

function Fields({ request, outcome, onClose, onDone }: Props & { outcome: Outcome }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const approve = useApprove();
  const classOptions = useClassOptions();
  const [choice, setChoice] = useState(() => choiceOf(outcome));
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const decision = {
      services: choice.services,
      catalogueIds: choice.catalogues,
      classId: choice.classId === outcome.classId ? null : choice.classId,
      message: choice.message.trim() || null,
    };
    // awaited, because this form goes away with the request it is about
    const decided = await approve.mutateAsync({ id: request.id, decision }).catch(() => undefined);
    if (!decided) return;
    notices.done(t("requests.approved", { name: request.customerName }));
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {approve.isError && <Refusal error={approve.error} />}
        <ReleaseFields choice={choice} onChange={change} />
        <Select
          label={t("customer.class")}
          data={classOptions}
          value={choice.classId}
          onChange={(classId) => change({ classId })}
          placeholder={t("requests.noClass")}
        />
        <MessageField value={choice.message} onChange={(message) => change({ message })} />
        <DecisionButtons label={t("requests.approve")} busy={approve.isPending} focus onClose={onClose} />
      </Stack>
    </form>
  );
}

/** As it was asked for, unless somebody decides otherwise. */
export function ApproveForm(props: Props) {
  const { data, isError, error, refetch } = useQuery(requestQuery(props.request.id));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!data?.outcome) return <Skeleton height={220} radius="md" />;
  return <Fields {...props} outcome={data.outcome} />;
}
