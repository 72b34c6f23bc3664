import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "@/domain/association/association-columns";
import { AssociationDrawer } from "@/domain/association/association-drawer";
import type { AssociationListSearch } from "@/domain/association/association-list.search";
import { nameOf } from "@/domain/association/association-name";
import { registeredQuery } from "@/domain/association/associations.queries";
import { customerNameQuery } from "@/domain/customer/customer-name.query";

const route = getRouteApi("/in/customers/$customerId/registered");

/** Which customers this reseller registered for which product (C44). */
export function RegisteredPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const { data: customer } = useSuspenseQuery(customerNameQuery(customerId));
  const list = useQuery(registeredQuery(customerId, search.cursor));
  usePageTitle(t("registered.pageTitle", { name: customer.displayName }));
  const change = (part: AssociationListSearch) =>
    void navigate({
      to: "/customers/$customerId/registered",
      params: { customerId },
      search: { ...search, ...part },
      resetScroll: false,
    });
  const columns = useAssociationColumns(({ id }) => change({ association: id }));
  const rows = list.data?.items;
  const opened = rows?.find(({ id }) => id === search.association);
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("registered.lead", { name: customer.displayName })}
      </Text>
      <ListTable
        label={t("area.registered")}
        columns={columns
          .filter(({ id }) => ASSOCIATION_COLUMNS.includes(id))
          .map((column) => ({ ...column, sort: undefined }))}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => change({ association: id })}
        empty={{ title: t("registered.none"), text: t("registered.noneText") }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
      <AssociationDrawer
        id={search.association}
        title={opened && nameOf(opened)}
        onClose={() => change({ association: undefined })}
      />
    </>
  );
}
