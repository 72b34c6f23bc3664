import type { Column } from "@kontor/ui/data-table-props";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { type Service, servicesQuery } from "@/domain/offer/offers.queries";
import { OfferPart } from "./offer-part";
import type { OffersSearch } from "./offers.search";
import { ServiceForm } from "./service-form";

type Props = { search: OffersSearch; onDialog: (part: OffersSearch) => void };

function useColumns(): Column<Service>[] {
  const { t } = useTranslation();
  return [
    { id: "name", header: t("offers.name"), cell: ({ name }) => <strong>{name}</strong> },
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

export function ServicesPart({ search, onDialog }: Props) {
  const { t } = useTranslation();
  const query = useQuery(servicesQuery);
  const service = query.data?.find(({ code }) => code === search.id);
  const close = () => onDialog({});
  return (
    <OfferPart
      words={{
        title: t("offers.services"),
        list: t("offers.list.services"),
        lead: t("offers.servicesLead"),
        add: t("offers.newService"),
        none: t("offers.noServices"),
        noneText: t("offers.servicesLead"),
      }}
      columns={useColumns()}
      query={query}
      rowKey={({ code }) => code}
      onOpen={({ code }) => onDialog({ dialog: "service", id: code })}
      onAdd={() => onDialog({ dialog: "service" })}
      dialog={{
        title: service?.name ?? t("offers.newService"),
        opened: search.dialog === "service" && (search.id === undefined || service !== undefined),
        onClose: close,
        form: <ServiceForm key={search.id} service={service} onDone={close} />,
      }}
    />
  );
}
