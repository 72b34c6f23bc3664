import { toProblem } from "@kontor/api/problem";
import { LoadFailure } from "@kontor/kit/failure";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Group, Select, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { CatalogueChoice, type Choosable, useCatalogues } from "@/domain/offer/catalogue-choice";
import { type Service, servicesQuery } from "@/domain/offer/offers.queries";
import { OverrideReason, useMayOverride } from "@/domain/price/override-reason";
import { DecisionForm } from "@/domain/request/decision-form";
import { MessageField } from "./decision-fields";
import { type Request, type RequestDetail, requestQuery, useApprove } from "./requests.queries";

type Props = { request: Request; onClose: () => void; onDone: () => void };
type Outcome = NonNullable<RequestDetail["outcome"]>;
type Choice = {
  services: string[];
  catalogues: string[];
  classId: string | null;
  message: string;
  /** why a class is given that the price guard refuses */
  reason: string;
};
type Offer = { services: Service[]; catalogues: Choosable[] };
type FieldsProps = Offer & { choice: Choice; onChange: (part: Partial<Choice>) => void };

function ReleaseFields({ services, catalogues, choice, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox.Group
        label={t("requests.released")}
        value={choice.services}
        onChange={(value) => onChange({ services: value })}
      >
        <Group mt={6} gap="md">
          {services
            .filter(({ active }) => active)
            .map(({ code, name }) => (
              <Checkbox key={code} value={code} label={name} />
            ))}
        </Group>
      </Checkbox.Group>
      {catalogues.length > 0 && (
        <CatalogueChoice
          label={t("requests.catalogues")}
          description={t("requests.cataloguesHint")}
          catalogues={catalogues}
          chosen={choice.catalogues}
          onChange={(value) => onChange({ catalogues: value })}
        />
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
    reason: "",
  };
}

function Fields({ request, outcome, offer, onClose, onDone }: Props & { outcome: Outcome; offer: Offer }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const approve = useApprove();
  const classOptions = useClassOptions();
  const [choice, setChoice] = useState(() => choiceOf(outcome));
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  const { ofField } = useProblemText();
  const mayOverride = useMayOverride(approve.error ?? undefined);
  const decide = async () => {
    const decision = {
      services: choice.services,
      catalogueIds: choice.catalogues,
      classId: choice.classId === outcome.classId ? null : choice.classId,
      message: choice.message.trim() || null,
      overrideReason: choice.reason.trim() || undefined,
    };
    // awaited, because this form goes away with the request it is about
    const decided = await approve.mutateAsync({ id: request.id, decision }).catch(() => undefined);
    if (!decided) return;
    notices.done(t("requests.approved", { name: request.customerName }));
    onDone();
  };
  return (
    <DecisionForm
      label={t("requests.approve")}
      busy={approve.isPending}
      asIs
      onDecide={() => void decide()}
      onClose={onClose}
    >
      {approve.isError && (
        <Refusal error={approve.error} items={toProblem(approve.error).errors.map(ofField)} />
      )}
      <ReleaseFields {...offer} choice={choice} onChange={change} />
      <Select
        label={t("customer.class")}
        data={classOptions}
        value={choice.classId}
        onChange={(classId) => change({ classId })}
        placeholder={t("requests.noClass")}
      />
      {mayOverride && <OverrideReason value={choice.reason} onChange={(reason) => change({ reason })} />}
      <MessageField value={choice.message} onChange={(message) => change({ message })} />
    </DecisionForm>
  );
}

/** As it was asked for, unless somebody decides otherwise; nothing can be confirmed before all of it is in sight. */
export function ApproveForm(props: Props) {
  const { t } = useTranslation();
  const detail = useQuery(requestQuery(props.request.id));
  const services = useQuery(servicesQuery);
  const catalogues = useCatalogues();
  const failed = [detail, services].find(({ isError }) => isError);
  if (failed) return <LoadFailure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!detail.data?.outcome || !services.data || !catalogues) {
    return (
      <div role="status" aria-label={t("loading")} tabIndex={-1} data-autofocus>
        <Skeleton height={220} radius="md" />
      </div>
    );
  }
  const offer = { services: services.data, catalogues };
  return <Fields {...props} outcome={detail.data.outcome} offer={offer} />;
}
