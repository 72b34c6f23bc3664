import { LoadFailure } from "@kontor/kit/failure";
import { EmptyState } from "@kontor/ui/empty-state";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleSlash from "lucide-react/icons/circle-slash";
import Hourglass from "lucide-react/icons/hourglass";
import { lazy, Suspense, useId, useState } from "react";
import classes from "./overview.module.css";
import { type MyService, servicesQuery } from "./overview.queries";

const AskDialog = lazy(() => import("./ask-dialog").then((module) => ({ default: module.AskDialog })));

const LOOKS = {
  requested: { icon: Hourglass, tone: "warn" },
  heldBack: { icon: CircleSlash, tone: "warn" },
  OPEN: { icon: Hourglass, tone: "warn" },
  INACTIVE: { icon: CircleDashed, tone: "neutral" },
  ACTIVE: { icon: CircleCheck, tone: "accent" },
  BLOCKED: { icon: CircleSlash, tone: "danger" },
} as const;

function standing({ status, requestPending, accessible }: MyService): keyof typeof LOOKS {
  if (status === "INACTIVE" && requestPending) return "requested";
  return status === "ACTIVE" && !accessible ? "heldBack" : status;
}

function Service({ service, onAsk }: { service: MyService; onAsk: () => void }) {
  const { t } = useTranslation();
  const where = standing(service);
  const { icon: Icon, tone } = LOOKS[where];
  return (
    <li className={classes.service} data-status={where}>
      <span className={classes.icon} aria-hidden>
        <Icon size={20} />
      </span>
      <Title order={3}>{service.name}</Title>
      <Tag tone={tone}>{t(`service.${where}`)}</Tag>
      <Text size="sm" c="var(--k-muted)" className={classes.description}>
        {(where !== "heldBack" && service.description) || t(`serviceHint.${where}`)}
      </Text>
      {service.requestable && (
        <Button
          variant="light"
          className={classes.ask}
          onClick={onAsk}
          aria-label={t("service.askFor", { service: service.name })}
        >
          {t("service.ask")}
        </Button>
      )}
    </li>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={classes.services} role="status" aria-label={t("loading")}>
      {["a", "b", "c"].map((key) => (
        <Skeleton key={key} height={168} radius="lg" />
      ))}
    </div>
  );
}

function ServiceCards() {
  const { t } = useTranslation();
  const services = useQuery(servicesQuery);
  const [asking, setAsking] = useState<MyService>();
  if (services.isError) {
    return <LoadFailure error={services.error} onRetry={() => void services.refetch()} />;
  }
  if (services.isPending) return <Waiting />;
  if (services.data.length === 0) return <EmptyState title={t("services.none")} />;
  return (
    <>
      <ul className={classes.services}>
        {services.data.map((service) => (
          <Service key={service.code} service={service} onAsk={() => setAsking(service)} />
        ))}
      </ul>
      <Suspense>{asking && <AskDialog service={asking} onClose={() => setAsking(undefined)} />}</Suspense>
    </>
  );
}

export function Services({ title }: { title: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.part}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      <ServiceCards />
    </section>
  );
}
