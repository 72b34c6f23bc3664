import { LinkButton } from "@kontor/kit/link-button";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import Plus from "lucide-react/icons/plus";
import { shownColumns } from "@/shared/lists/list-tools";
import { useRights } from "@/shared/session";
import { BulkActions } from "./bulk-actions";
import { DEFAULT_COLUMNS, useCustomerColumns } from "./customer-columns";
import { CustomerCount } from "./customer-count";
import { CustomerToolbar } from "./customer-toolbar";
import { type Customer, customersQuery, DEFAULT_SORT } from "./customers.queries";
import { type CustomerListSearch, customerListSearch, PAGE_SIZES } from "./customers.search";
import { MarkAll } from "./mark-all";
import { NoCustomers } from "./no-customers";
import { PageSize } from "./page-size";
import { useCustomerSelection } from "./use-customer-selection";

const route = getRouteApi("/in/customers");

function HeaderActions() {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <>
      {may("customers:import") && (
        <LinkButton to="/customers/import" variant="default" leftSection={<FileUp size={16} aria-hidden />}>
          {t("customers.import")}
        </LinkButton>
      )}
      {may("customers:write") && (
        <LinkButton to="/customers/new" leftSection={<Plus size={16} aria-hidden />}>
          {t("customers.new")}
        </LinkButton>
      )}
    </>
  );
}

export function CustomerListPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const list = useQuery(customersQuery(search));
  const selection = useCustomerSelection(search, list.data?.items);
  const columns = {
    name: "customers",
    all: useCustomerColumns(),
    defaults: DEFAULT_COLUMNS,
    chosen: search.columns,
  };
  const visible = shownColumns(columns);
  usePageTitle(t("customers.title"));
  const change = (part: Partial<CustomerListSearch>) =>
    void navigate({ to: "/customers", search: { ...search, cursor: undefined, ...part } });
  const open = (customer: Customer) =>
    void navigate({ to: "/customers/$customerId", params: { customerId: customer.id } });
  const rows = list.data?.items;
  return (
    <>
      <PageHeader
        title={t("customers.title")}
        lead={<CustomerCount query={list} />}
        actions={<HeaderActions />}
      />
      <CustomerToolbar
        search={search}
        columns={columns}
        marked={selection.selected}
        onChange={change}
        onApply={(view) => void navigate({ to: "/customers", search: customerListSearch(view) })}
      />
      <BulkActions rows={selection.customers} selection={selection} />
      <MarkAll rows={rows ?? []} total={list.data?.total} selection={selection} />
      <ListTable
        label={t("customers.title")}
        columns={columns.all.filter((column) => visible.includes(column.id))}
        query={list}
        rowKey={(customer) => customer.id}
        onOpen={open}
        sort={search.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort })}
        selection={{ ...selection, nameOf: ({ displayName }) => displayName }}
        empty={<NoCustomers search={search} onClear={() => void navigate({ to: "/customers" })} />}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
      {rows && rows.length > 0 && (
        <PageSize
          size={search.size ?? PAGE_SIZES[0]}
          onSize={(size) => change({ size: PAGE_SIZES.find((known) => known === size) })}
        />
      )}
    </>
  );
}
