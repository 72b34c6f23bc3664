import { ListTable } from "@kontor/kit/list-table";
import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { SearchField } from "@kontor/ui/search-field";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import Users from "lucide-react/icons/users";
import { StatusTag } from "@/domain/relationship/status-tag";
import { type CustomerStatus, customerStatusesQuery } from "./requests.queries";
import type { RequestsSearch, View } from "./requests.search";

type Props = {
  view: View;
  service: string;
  search: RequestsSearch;
  onChange: (part: RequestsSearch) => void;
};

function useColumns(view: View): Column<CustomerStatus>[] {
  const { t } = useTranslation();
  const columns: Column<CustomerStatus>[] = [
    {
      id: "name",
      header: t("requests.customer"),
      cell: ({ customerId, name }) => (
        <Link to="/customers/$customerId/services" params={{ customerId }} className="k-link">
          {name}
        </Link>
      ),
    },
    {
      id: "number",
      header: t("field.number"),
      cell: ({ number }) => <span className="k-number">{number}</span>,
    },
    {
      id: "place",
      header: t("field.address.city"),
      cell: ({ city, country }) => [city, country].filter(Boolean).join(", "),
    },
    {
      id: "status",
      header: t("requests.status"),
      cell: ({ status, requestPending }) => (
        <Group gap={6} wrap="nowrap">
          <StatusTag status={status} />
          {requestPending && <Tag tone="warn">{t("requests.pending")}</Tag>}
        </Group>
      ),
    },
  ];
  const released: Column<CustomerStatus>[] = [
    { id: "since", header: t("requests.since"), cell: ({ since }) => <Moment at={since} /> },
    { id: "by", header: t("requests.by"), cell: ({ by }) => by },
  ];
  const blocked: Column<CustomerStatus> = {
    id: "reason",
    header: t("requests.reason"),
    cell: ({ relationship, reason }) => `${t(`relationshipStatus.${relationship}`)}: ${reason ?? ""}`,
    minWidth: 240,
  };
  if (view === "ACTIVE") return [...columns, ...released];
  return view === "BLOCKED" ? [...columns, blocked] : columns;
}

/** Customers of one status for one service. */
export function CustomerStatusTable({ view, service, search, onChange }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useQuery(customerStatusesQuery(view, service, search));
  const columns = useColumns(view);
  const label = t(`requests.view.${view}`);
  return (
    <>
      <Group mb="md">
        <SearchField
          label={t("customers.search")}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
      </Group>
      <ListTable
        label={label}
        columns={columns}
        query={list}
        rowKey={({ customerId }) => customerId}
        onOpen={({ customerId }) =>
          void navigate({ to: "/customers/$customerId/services", params: { customerId } })
        }
        empty={{ title: t("requests.noCustomers"), text: t(`requests.noCustomersText.${view}`), icon: Users }}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
    </>
  );
}
