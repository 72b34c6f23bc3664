import type { Column } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type CatalogueGroup, groupsQuery } from "@/domain/offer/offers.queries";
import { GroupForm } from "./group-form";
import { OfferPart } from "./offer-part";
import type { OffersSearch } from "./offers.search";

type Props = { search: OffersSearch; onDialog: (part: OffersSearch) => void };

function useColumns(): Column<CatalogueGroup>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => <strong>{name}</strong> },
    {
      id: "exclusive",
      header: t("offers.choice"),
      cell: ({ exclusive }) => t(exclusive ? "relationship.exclusive" : "relationship.complementary"),
    },
    {
      id: "catalogues",
      header: t("requests.catalogues"),
      cell: ({ catalogues }) => catalogues,
      align: "right",
    },
  ];
}

export function GroupsPart({ search, onDialog }: Props) {
  const { t } = useTranslation();
  const query = useQuery(groupsQuery);
  const group = query.data?.items.find(({ id }) => id === search.id);
  const close = () => onDialog({});
  return (
    <OfferPart
      words={{
        title: t("offers.groups"),
        list: t("offers.list.groups"),
        lead: t("offers.groupsLead"),
        add: t("offers.newGroup"),
        none: t("offers.noGroups"),
        noneText: t("offers.noGroupsText"),
      }}
      columns={useColumns()}
      query={query}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onDialog({ dialog: "group", id })}
      onAdd={() => onDialog({ dialog: "group" })}
      dialog={{
        title: group?.name ?? t("offers.newGroup"),
        opened: search.dialog === "group" && (search.id === undefined || group !== undefined),
        onClose: close,
        form: <GroupForm key={search.id} group={group} onDone={close} />,
      }}
    />
  );
}
