import { useNotices } from "@kontor/kit/use-notices";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Switch, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { StatusTag } from "@/domain/relationship/status-tag";
import { useRights } from "@/shared/session";
import classes from "./relationship.module.css";
import { type CustomerService, type Relationship, useReleaseService } from "./relationship.queries";

type Props = { relationship: Relationship };

function ReleaseSwitch({ relationship, service }: Props & { service: CustomerService }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const release = useReleaseService(relationship.customerId);
  const active = service.status === "ACTIVE";
  const onChange = () =>
    release.mutate(
      { code: service.code, active: !active },
      {
        onSuccess: () =>
          notices.done(t(active ? "relationship.revoked" : "relationship.released", { name: service.name })),
        onError: notices.failed,
      },
    );
  return (
    <Switch
      aria-label={t("relationship.mayUse", { name: service.name })}
      checked={active}
      disabled={relationship.status !== "ACTIVE" || release.isPending}
      onChange={onChange}
    />
  );
}

function ServiceRow({ relationship, service }: Props & { service: CustomerService }) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <li className={classes.service}>
      <div>
        <strong>{service.name}</strong> <StatusTag status={service.status} />{" "}
        {service.requestPending && (
          <Link to="/requests" className={classes.pending}>
            <Tag tone="warn">{t("requests.pending")}</Tag>
          </Link>
        )}
        {service.status === "ACTIVE" && !service.accessible && (
          <Tag tone="warn">{t("relationship.heldBack")}</Tag>
        )}
        {service.description && (
          <Text size="sm" c="var(--k-muted)">
            {service.description}
          </Text>
        )}
        {service.since && (
          <Text size="sm" c="var(--k-muted)">
            {t("relationship.releasedBy", { by: service.by })} <Moment at={service.since} />
          </Text>
        )}
      </div>
      {may("relationships:write") && <ReleaseSwitch relationship={relationship} service={service} />}
    </li>
  );
}

/** Which services the customer may use. */
export function ServicesPanel({ relationship }: Props) {
  const { t } = useTranslation();
  const held = relationship.services.some(({ status, accessible }) => status === "ACTIVE" && !accessible);
  return (
    <Panel
      title={t("relationship.services")}
      lead={t(held ? "relationship.heldBackLead" : "relationship.servicesLead")}
    >
      <ul className={classes.services}>
        {relationship.services.map((service) => (
          <ServiceRow key={service.code} relationship={relationship} service={service} />
        ))}
      </ul>
    </Panel>
  );
}
