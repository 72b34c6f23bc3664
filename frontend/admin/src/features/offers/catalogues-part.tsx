import type { Column } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type Catalogue, cataloguesQuery, groupsQuery } from "@/domain/offer/offers.queries";
import { categoryOptionsQuery } from "@/domain/product/use-category-options";
import { CatalogueForm } from "./catalogue-form";
import { OfferPart } from "./offer-part";
import type { OffersSearch } from "./offers.search";

type Props = { search: OffersSearch; onDialog: (part: OffersSearch) => void };

function useColumns(): Column<Catalogue>[] {
  const { t } = useTranslation();
  const { data: groups } = useQuery(groupsQuery);
  const { data: categories } = useQuery(categoryOptionsQuery);
  const nameOf = (id: string) => categories?.items.find((category) => category.id === id)?.name;
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => <strong>{name}</strong> },
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

export function CataloguesPart({ search, onDialog }: Props) {
  const { t } = useTranslation();
  const query = useQuery(cataloguesQuery);
  const catalogue = query.data?.items.find(({ id }) => id === search.id);
  const close = () => onDialog({});
  return (
    <OfferPart
      words={{
        title: t("requests.catalogues"),
        list: t("offers.list.catalogues"),
        lead: t("offers.cataloguesLead"),
        add: t("offers.newCatalogue"),
        none: t("offers.noCatalogues"),
        noneText: t("offers.noCataloguesText"),
      }}
      columns={useColumns()}
      query={query}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onDialog({ dialog: "catalogue", id })}
      onAdd={() => onDialog({ dialog: "catalogue" })}
      dialog={{
        title: catalogue?.name ?? t("offers.newCatalogue"),
        opened: search.dialog === "catalogue" && (search.id === undefined || catalogue !== undefined),
        onClose: close,
        form: <CatalogueForm key={search.id} catalogue={catalogue} onDone={close} />,
      }}
    />
  );
}
