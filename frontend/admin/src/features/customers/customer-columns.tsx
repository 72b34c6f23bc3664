import { useCountryName } from "@kontor/kit/use-countries";
import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Money } from "@kontor/ui/money";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { CustomerCaution } from "@/domain/relationship/customer-caution";
import { RelationshipTag } from "@/domain/relationship/relationship-tag";
import classes from "./customers.module.css";
import type { Customer } from "./customers.queries";

export const DEFAULT_COLUMNS = [
  "displayName",
  "number",
  "className",
  "relationship",
  "address.city",
  "address.country",
  "email",
];

/** The name with what is locked; how the business stands has a column of its own. */
function CustomerLink({ customer }: { customer: Customer }) {
  return (
    <>
      <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={classes.name}>
        {customer.displayName}
      </Link>
      <CustomerCaution customer={{ relationship: "ACTIVE", locks: customer.locks }} />
    </>
  );
}

/** Everything the list can show; the ids are the names that the download understands. */
export function useCustomerColumns(): Column<Customer>[] {
  const { t } = useTranslation();
  const country = useCountryName();
  const plain = (id: "phone" | "language" | "currency" | "externalId"): Column<Customer> => ({
    id,
    header: t(`field.${id}`),
    cell: (customer) => customer[id],
  });
  return [
    {
      id: "displayName",
      header: t("customer.name"),
      sort: "name",
      minWidth: 200,
      cell: (customer) => <CustomerLink customer={customer} />,
    },
    {
      id: "number",
      header: t("field.number"),
      sort: "number",
      cell: (customer) => <span className="k-number">{customer.number}</span>,
    },
    {
      id: "className",
      header: t("customer.class"),
      cell: ({ className }) => (className ? <Tag>{className}</Tag> : <Nothing />),
    },
    {
      id: "relationship",
      header: t("customer.relationship"),
      cell: ({ relationship }) => <RelationshipTag status={relationship} />,
    },
    { id: "kind", header: t("field.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      id: "address.city",
      header: t("field.address.city"),
      sort: "city",
      cell: ({ address }) => address?.city,
    },
    {
      id: "address.country",
      header: t("field.address.country"),
      cell: ({ address }) => country(address?.country),
    },
    {
      id: "email",
      header: t("field.email"),
      cell: ({ email }) => (
        <span className={classes.email} title={email ?? undefined}>
          {email}
        </span>
      ),
    },
    plain("phone"),
    plain("language"),
    plain("currency"),
    {
      id: "creditLimit",
      header: t("field.creditLimit"),
      align: "right",
      cell: ({ creditLimit }) => <Money value={creditLimit} />,
    },
    plain("externalId"),
    {
      id: "reseller",
      header: t("field.reseller"),
      cell: ({ reseller }) => t(reseller ? "answer.yes" : "answer.no"),
    },
    { id: "tags", header: t("field.tags"), cell: ({ tags }) => tags.join(", ") },
    {
      id: "createdAt",
      header: t("row.createdAt"),
      sort: "createdAt",
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
    {
      id: "updatedAt",
      header: t("row.updatedAt"),
      sort: "updatedAt",
      cell: ({ updatedAt }) => <Moment at={updatedAt} />,
    },
  ];
}
