import type { Column } from "@kontor/ui/data-table-props";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type Service, servicesQuery } from "@/domain/offer/offers.queries";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { ServiceForm } from "./service-form";

function useColumns(): Column<Service>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => name },
    { id: "code", header: t("offers.code"), cell: ({ code }) => <span className="k-code">{code}</span> },
    { id: "description", header: t("offers.description"), cell: ({ description }) => description },
    {
      id: "active",
      header: t("requests.status"),
      cell: ({ active }) => (
        <Tag tone={active ? "accent" : "neutral"}>{t(active ? "offers.on" : "offers.off")}</Tag>
      ),
    },
  ];
}

export function ServicesPart() {
  const { t } = useTranslation();
  return (
    <ListScreen
      frame="part"
      words={{
        title: t("offers.services"),
        list: t("offers.list.services"),
        lead: t("offers.servicesLead"),
        add: t("offers.newService"),
        none: t("offers.noServices"),
        noneText: t("offers.servicesLead"),
      }}
      columns={useColumns()}
      query={useQuery(servicesQuery)}
      rowKey={({ code }) => code}
      editable={useRights()("services:write")}
      whole
      dialog="service"
      titleOf={({ name }) => name}
      form={(service, onDone) => <ServiceForm key={service?.code} service={service} onDone={onDone} />}
    />
  );
}
