import { usePageTitle } from "@kontor/shared/page-title";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MailTable } from "./mail-table";
import { customerMailsQuery } from "./mails.queries";
import type { CustomerMailsSearch } from "./mails.search";

const route = getRouteApi("/in/customers/$customerId/mails");

/** The delivery log of one customer. */
export function CustomerMailsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const list = useQuery(customerMailsQuery(customerId, search));
  usePageTitle(t("area.mails"));
  const change = (part: CustomerMailsSearch) =>
    void navigate({ to: "/customers/$customerId/mails", params: { customerId }, search: part });
  return <MailTable list={list} search={search} onChange={change} emptyText={t("mails.noneOfCustomer")} />;
}
