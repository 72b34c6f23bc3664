import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRights } from "@/shared/session";
import { CustomerPlanned } from "./customer-planned";
import { MailTable } from "./mail-table";
import { customerMailsQuery } from "./mails.queries";
import type { CustomerMailsSearch } from "./mails.search";

const route = getRouteApi("/in/customers/$customerId/mails");

/** The delivery log of one customer, and what is still to come. */
export function CustomerMailsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const list = useQuery(customerMailsQuery(customerId, search));
  usePageTitle(t("area.mails"));
  const change = (part: CustomerMailsSearch) =>
    void navigate({
      to: "/customers/$customerId/mails",
      params: { customerId },
      search: part,
      resetScroll: false,
    });
  return (
    <>
      <MailTable
        list={list}
        search={search}
        onChange={(part) => change({ planned: search.planned, ...part })}
        emptyText={t("mails.noneOfCustomer")}
      />
      {may("reminders:read") && (
        <CustomerPlanned
          customerId={customerId}
          cursor={search.planned}
          onCursor={(planned) => change({ ...search, planned })}
        />
      )}
    </>
  );
}
