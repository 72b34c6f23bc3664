import type { Column } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type Catalogue, cataloguesQuery, groupsQuery } from "@/domain/offer/offers.queries";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { CatalogueForm } from "./catalogue-form";

function useColumns(): Column<Catalogue>[] {
  const { t } = useTranslation();
  const { data: groups } = useQuery(groupsQuery);
  const { data: categories } = useQuery(categoryOptionsQuery);
  const nameOf = (id: string) => categories?.items.find((category) => category.id === id)?.name;
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => name },
    {
      id: "group",
      header: t("offers.group"),
      cell: ({ groupId }) => groups?.items.find(({ id }) => id === groupId)?.name,
    },
    {
      id: "categories",
      header: t("offers.categories"),
      cell: ({ categoryIds }) => categoryIds.map(nameOf).filter(Boolean).join(", "),
    },
  ];
}

export function CataloguesPart() {
  const { t } = useTranslation();
  return (
    <ListScreen
      frame="part"
      words={{
        title: t("requests.catalogues"),
        list: t("offers.list.catalogues"),
        lead: t("offers.cataloguesLead"),
        add: t("offers.newCatalogue"),
        none: t("offers.noCatalogues"),
        noneText: t("offers.noCataloguesText"),
      }}
      columns={useColumns()}
      query={useQuery(cataloguesQuery)}
      rowKey={({ id }) => id}
      editable={useRights()("services:write")}
      whole
      dialog="catalogue"
      titleOf={({ name }) => name}
      form={(catalogue, onDone) => (
        <CatalogueForm key={catalogue?.id} catalogue={catalogue} onDone={onDone} />
      )}
    />
  );
}
