import { toProblem } from "@kontor/api/problem";
import { LoadFailure } from "@kontor/kit/failure";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Check from "lucide-react/icons/check";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";
import { useLinkToken } from "@/shared/use-link-token";
import { AgainForm } from "./again-form";
import classes from "./registration.module.css";
import { registrationQuery } from "./registration.queries";

type Registration = Awaited<ReturnType<NonNullable<ReturnType<typeof registrationQuery>["queryFn"]>>>;
type Status = Registration["status"];

const STEPS = ["sent", "confirmed", "decided"] as const;

function reached(status: Status): number {
  if (status === "AWAITING_CONFIRMATION" || status === "EXPIRED") return 1;
  return status === "OPEN" ? 2 : 3;
}

function Progress({ status }: { status: Status }) {
  const { t } = useTranslation();
  const done = reached(status);
  return (
    <ol className={classes.steps} aria-label={t("status.progress")}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-done={index < done || undefined}
          aria-current={index === done ? "step" : undefined}
        >
          <span className={classes.mark} aria-hidden>
            {index < done ? <Check size={13} /> : index + 1}
          </span>
          {t(`status.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Standing({ token, registration }: { token: string; registration: Registration }) {
  const { t } = useTranslation();
  const { name } = usePortal();
  const { status, message, services, submittedAt } = registration;
  return (
    <Stack gap="md">
      <div role="status">
        <Text fw={620} size="lg">
          {t(`status.${status}`)}
        </Text>
        {message && <Text mt={4}>{t("status.message", { name, message })}</Text>}
        <Text mt={4}>{t(`statusHint.${status}`, { name })}</Text>
      </div>
      <Progress status={status} />
      <dl className={classes.facts}>
        <dt>{t("status.submitted")}</dt>
        <dd>
          <Moment at={submittedAt} />
        </dd>
        {services.length > 0 && (
          <>
            <dt>{t("status.services")}</dt>
            <dd>{services.map((service) => service.name).join(", ")}</dd>
          </>
        )}
      </dl>
      {status === "REJECTED" && <AgainForm token={token} />}
      {(status === "OPEN" || status === "APPROVED") && (
        <LinkButton to="/sign-in" variant={status === "APPROVED" ? "filled" : "default"} size="md">
          {t("signIn.title")}
        </LinkButton>
      )}
    </Stack>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (toProblem(error).status !== 404) return <LoadFailure error={error} onRetry={onRetry} />;
  return (
    <Stack gap="md" role="alert">
      <Text>{t("status.unknown")}</Text>
      <LinkButton to="/sign-in" variant="default">
        {t("signIn.title")}
      </LinkButton>
    </Stack>
  );
}

/** Where an application stands; the link in the mail is the key. */
export function StatusPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const registration = useQuery(registrationQuery(token));
  usePageTitle(t("status.title"));
  return (
    <Gate title={t("status.title")}>
      {registration.isPending && <Skeleton height={180} role="status" aria-label={t("loading")} />}
      {registration.isError && (
        <Failed error={registration.error} onRetry={() => void registration.refetch()} />
      )}
      {registration.data && <Standing token={token} registration={registration.data} />}
    </Gate>
  );
}
