import { ListTable } from "@kontor/kit/list-table";
import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import UserPlus from "lucide-react/icons/user-plus";
import { type Registration, registrationsQuery } from "./sites.queries";

const route = getRouteApi("/in/settings/sites/$siteId/registrations");

const TONES = {
  AWAITING_CONFIRMATION: "warn",
  CONFIRMED: "accent",
  EXPIRED: "neutral",
  DROPPED: "danger",
} as const satisfies Record<Registration["status"], string>;

/** Who it is, while that is known; afterwards the customer that it became. */
function Who({ name, email, customerId }: Registration) {
  const { t } = useTranslation();
  const known = name ?? email;
  if (customerId) {
    return (
      <Link to="/customers/$customerId" params={{ customerId }} className="k-link">
        {known ?? t("registration.customer")}
      </Link>
    );
  }
  return known ? <span>{known}</span> : <Nothing />;
}

function useColumns(): Column<Registration>[] {
  const { t } = useTranslation();
  return [
    {
      id: "submitted",
      header: t("registration.submitted"),
      cell: ({ submittedAt }) => <Moment at={submittedAt} />,
    },
    { id: "who", header: t("registration.who"), cell: (row) => <Who {...row} /> },
    { id: "email", header: t("field.email"), cell: ({ email }) => email ?? <Nothing /> },
    {
      id: "status",
      header: t("registration.status"),
      cell: ({ status, droppedBecause }) => (
        <Tag tone={TONES[status]}>
          {droppedBecause ? t(`dropReason.${droppedBecause}`) : t(`registrationStatus.${status}`)}
        </Tag>
      ),
    },
    {
      id: "services",
      header: t("registration.services"),
      cell: ({ services }) => (services.length > 0 ? services.join(", ") : <Nothing />),
    },
  ];
}

/** Who has come through this site: also those who never confirmed, and what was dropped. */
export function RegistrationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { siteId } = route.useParams();
  const { cursor } = route.useSearch();
  const list = useQuery(registrationsQuery(siteId, cursor));
  const columns = useColumns();
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md" maw={640}>
        {t("registration.lead")}
      </Text>
      <ListTable
        label={t("site.registrations")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        empty={{ title: t("registration.none"), text: t("registration.noneText"), icon: UserPlus }}
        cursor={cursor}
        onPage={(next) => void navigate({ to: ".", search: { cursor: next } })}
      />
    </>
  );
}
