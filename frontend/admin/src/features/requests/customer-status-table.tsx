import { ListTable } from "@kontor/kit/list-table";
import { useCountryName } from "@kontor/kit/use-countries";
import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { SearchField } from "@kontor/ui/search-field";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import Users from "lucide-react/icons/users";
import { useEffect, useState } from "react";
import { StatusTag } from "@/domain/relationship/status-tag";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { useRights } from "@/shared/session";
import { ReleaseBar } from "./release-bar";
import { type CustomerStatus, customerStatusesQuery } from "./requests.queries";
import type { RequestsSearch, View } from "./requests.search";

type Props = {
  view: View;
  search: RequestsSearch;
  onChange: (part: RequestsSearch) => void;
};

function useColumns(view: View, ofOne: boolean): Column<CustomerStatus>[] {
  const { t } = useTranslation();
  const countryName = useCountryName();
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
      cell: ({ city, country }) => [city, countryName(country)].filter(Boolean).join(", "),
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
  const since: Column<CustomerStatus> = {
    id: "since",
    header: t(ofOne ? "requests.since" : "requests.firstSince"),
    cell: (row) => <Moment at={row.since} />,
  };
  const by: Column<CustomerStatus> = { id: "by", header: t("requests.by"), cell: (row) => row.by };
  const blocked: Column<CustomerStatus> = {
    id: "reason",
    header: t("requests.reason"),
    cell: ({ relationship, reason }) => `${t(`relationshipStatus.${relationship}`)}: ${reason ?? ""}`,
    minWidth: 240,
  };
  if (view === "ACTIVE") return ofOne ? [...columns, since, by] : [...columns, since];
  return view === "BLOCKED" ? [...columns, blocked] : columns;
}

// a selection only means something for the rows one sees
function useSelection(view: View, { service, q, cursor }: RequestsSearch) {
  const [selected, onChange] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: every other list starts without a selection
  useEffect(() => onChange(new Set()), [view, service, q, cursor]);
  return { selected, onChange };
}

/** Customers of one status, for one service or for any; those without one get it here, many at once. */
export function CustomerStatusTable({ view, search, onChange }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { service } = search;
  const list = useQuery(customerStatusesQuery(view, search));
  const columns = useColumns(view, service !== undefined);
  const selection = useSelection(view, search);
  const releasable = view === "INACTIVE" && service !== undefined && may("relationships:write");
  const label = t(`requests.view.${view}`);
  return (
    <>
      <Group mb="md" gap="xs">
        <SearchField
          label={t("customers.search")}
          value={search.q ?? ""}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
        <DownloadMenu
          path="/api/v1/customer-services"
          query={{ status: view, service: service ?? "*", q: search.q }}
          fileName={t("download.file.customerServices")}
        />
      </Group>
      {releasable && (
        <ReleaseBar
          service={service}
          ids={[...selection.selected]}
          onDone={() => selection.onChange(new Set())}
        />
      )}
      <ListTable
        label={label}
        columns={columns}
        query={list}
        rowKey={({ customerId }) => customerId}
        selection={releasable ? { ...selection, nameOf: ({ name }) => name } : undefined}
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
