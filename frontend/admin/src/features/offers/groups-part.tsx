import type { Column } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type CatalogueGroup, groupsQuery } from "@/domain/offer/offers.queries";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { GroupForm } from "./group-form";

function useColumns(): Column<CatalogueGroup>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => name },
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

export function GroupsPart() {
  const { t } = useTranslation();
  return (
    <ListScreen
      frame="part"
      words={{
        title: t("offers.groups"),
        list: t("offers.list.groups"),
        lead: t("offers.groupsLead"),
        add: t("offers.newGroup"),
        none: t("offers.noGroups"),
        noneText: t("offers.noGroupsText"),
      }}
      columns={useColumns()}
      query={useQuery(groupsQuery)}
      rowKey={({ id }) => id}
      editable={useRights()("services:write")}
      whole
      dialog="group"
      titleOf={({ name }) => name}
      form={(group, onDone) => <GroupForm key={group?.id} group={group} onDone={onDone} />}
    />
  );
}
