import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import { RelationshipTag } from "@/domain/relationship/relationship-tag";
import { UpLink } from "@/shared/frame/up-link";
import { useFollowActive } from "@/shared/frame/use-follow-active";
import { useAreas } from "@/shared/screens";
import { CustomerActions } from "./customer-actions";
import { CustomerWarnings } from "./customer-warnings";
import classes from "./customers.module.css";
import { type Customer, customerQuery } from "./customers.queries";

const route = getRouteApi("/in/customers/$customerId");

/** What only customers have that are resellers themselves (C44). */
const RESELLERS_AREA = "/customers/$customerId/registered";

function Areas({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const areas = useAreas("/in/customers/$customerId");
  const strip = useFollowActive();
  return (
    <nav ref={strip} aria-label={t("area.title")} className={classes.areas}>
      {areas
        .filter(({ to }) => to !== RESELLERS_AREA || customer.reseller)
        .map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes.area}
          >
            {t(label)}
          </Link>
        ))}
    </nav>
  );
}

function Lead({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <span className={classes.lead}>
      <span className="k-number">{customer.number}</span>
      <Tag>{t(`kind.${customer.kind}`)}</Tag>
      {customer.relationship !== "ACTIVE" && <RelationshipTag status={customer.relationship} />}
      {customer.className && <Tag tone="accent">{customer.className}</Tag>}
      {customer.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}

/** The frame of every area of one customer. */
export function CustomerProfile() {
  const { t } = useTranslation();
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  return (
    <>
      <CustomerWarnings customerId={customer.id} />
      <PageHeader
        above={<UpLink to="/customers">{t("customers.title")}</UpLink>}
        title={customer.displayName}
        lead={<Lead customer={customer} />}
      />
      <div className={classes.profile}>
        <div className={classes.sidebar}>
          <Areas customer={customer} />
          <CustomerActions customer={customer} />
        </div>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </>
  );
}
