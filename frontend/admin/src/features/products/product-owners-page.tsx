import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { Day } from "@kontor/ui/moment";
import { SearchField } from "@kontor/ui/search-field";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Text } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type Owner, ownersQuery, productQuery } from "./products.queries";
import { type OwnersSearch, UPDATE_SERVICE } from "./products.search";

const route = getRouteApi("/in/products/$productId/owners");

function useColumns(): Column<Owner>[] {
  const { t } = useTranslation();
  return [
    {
      id: "customer",
      header: t("association.customer"),
      cell: ({ customer }) => (
        <Link to="/customers/$customerId/products" params={{ customerId: customer.id }} className="k-link">
          {customer.name}
        </Link>
      ),
    },
    { id: "number", header: t("field.number"), cell: ({ customer }) => customer.number },
    { id: "email", header: t("field.email"), cell: ({ email }) => email },
    { id: "identifier", header: t("subscription.identifier"), cell: ({ identifier }) => identifier },
    { id: "quantity", header: t("association.quantity"), align: "right", cell: ({ quantity }) => quantity },
    {
      id: "updateService",
      header: t("association.updateService"),
      cell: ({ updateService }) => (
        <Tag tone={updateService ? "accent" : "neutral"}>{t(updateService ? "answer.yes" : "answer.no")}</Tag>
      ),
    },
    { id: "startsOn", header: t("association.startsOn"), cell: ({ startsOn }) => <Day on={startsOn} /> },
  ];
}

/** Which customers own the product now, and who of them wants to hear of updates (C26). */
export function ProductOwnersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { productId } = route.useParams();
  const search = route.useSearch();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  const list = useQuery(ownersQuery(productId, search));
  usePageTitle(t("owners.pageTitle", { name: product.sku }));
  const change = (part: OwnersSearch) =>
    void navigate({
      to: "/products/$productId/owners",
      params: { productId },
      search: { ...search, cursor: undefined, ...part },
    });
  const filtered = search.q !== undefined || search.updateService !== undefined;
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("owners.lead")}
      </Text>
      <Group gap="xs" mb="md">
        <SearchField
          label={t("owners.search")}
          value={search.q ?? ""}
          onSearch={(q) => change({ q: q || undefined })}
        />
        <FilterChip
          label={t("association.updateService")}
          options={UPDATE_SERVICE.map((value) => ({
            value,
            label: t(value === "true" ? "answer.yes" : "answer.no"),
          }))}
          value={search.updateService}
          onChange={(value) => change({ updateService: value })}
        />
      </Group>
      <ListTable
        label={t("owners.title")}
        columns={useColumns()}
        query={list}
        rowKey={({ associationId }) => associationId}
        empty={{
          title: filtered ? t("owners.noMatch") : t("owners.none"),
          text: !filtered && t("owners.noneText"),
        }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
    </>
  );
}
