import { useChargeWords } from "@kontor/kit/charges";
import type { Column } from "@kontor/ui/data-table-props";
import { Day, Moment } from "@kontor/ui/moment";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { UpstreamStatus } from "@/domain/subscription/subscription-columns";
import { goesOn } from "./association-name";
import classes from "./associations.module.css";
import type { Association } from "./associations.queries";
import { RenewalPriceText } from "./renewal-price";
import { StateTag } from "./state-tag";
import { TermSwitch } from "./term-switch";

type Props = { association: Association };

function What({ association, onOpen }: Props & { onOpen: (association: Association) => void }) {
  const { subscription, productName, quantity, sku } = association;
  const name = subscription?.identifier ?? productName;
  const second = subscription ? productName : sku !== productName ? sku : undefined;
  return (
    <div className={classes.what}>
      <button type="button" className={classes.open} onClick={() => onOpen(association)}>
        {quantity > 1 ? `${quantity} × ${name}` : name}
      </button>
      {second && second !== name && <span className={classes.second}>{second}</span>}
    </div>
  );
}

function Customer({ association: { customer } }: Props) {
  return (
    <div className={classes.what}>
      <Link to="/customers/$customerId/products" params={{ customerId: customer.id }} className="k-link">
        {customer.name}
      </Link>
      <span className={classes.second}>{customer.number}</span>
    </div>
  );
}

/** The last day as things stand, also of what expires or waits for a yes. */
function Ends({ association: { endsOn, lastOn, renewal } }: Props) {
  const { t } = useTranslation();
  const mode = renewal?.mode;
  if (!lastOn) return <Nothing />;
  return (
    <div className={classes.what}>
      <Day on={lastOn} />
      {mode && mode !== "AUTO_RENEW" && lastOn !== endsOn && (
        <span className={classes.second}>{t(`endsBy.${mode}`)}</span>
      )}
    </div>
  );
}

function Renewal({ association: { renewal } }: Props) {
  const { t } = useTranslation();
  const words = useChargeWords();
  if (!renewal || !goesOn(renewal)) return <Nothing />;
  return (
    <div className={classes.what}>
      <Day on={renewal.nextOn} />
      <span className={classes.second}>
        {`${t(`renewalModeShort.${renewal.mode}`)} · ${words.term(renewal.intervalMonths)}`}
      </span>
    </div>
  );
}

/** The date of upstream, which is shown and never changed (E21), and how it stands there unless that is as it should be. */
function Upstream({ association: { subscription, datesDiffer } }: Props) {
  const { t } = useTranslation();
  if (!subscription) return <Nothing />;
  const { expiresOn, status } = subscription;
  return (
    <div className={classes.what}>
      <Day on={expiresOn} />
      {status !== "ACTIVE" && <UpstreamStatus status={status} />}
      {datesDiffer && (
        <span className={classes.second} data-differs>
          {t("association.earlier")}
        </span>
      )}
    </div>
  );
}

export const ASSOCIATION_COLUMNS = [
  "identifier",
  "customerName",
  "state",
  "startsOn",
  "endsOn",
  "renewsOn",
  "renewalPrice",
  "expiresOn",
];

/** Everything a list of associations can show; the ids are the names that the download understands. */
export function useAssociationColumns(onOpen: (association: Association) => void): Column<Association>[] {
  const { t } = useTranslation();
  const yesNo = (yes: boolean) => t(yes ? "answer.yes" : "answer.no");
  return [
    {
      id: "identifier",
      header: t("association.what"),
      sort: "identifier",
      minWidth: 150,
      cell: (association) => <What association={association} onOpen={onOpen} />,
    },
    {
      id: "customerName",
      header: t("association.customer"),
      sort: "customer",
      minWidth: 140,
      cell: (association) => <Customer association={association} />,
    },
    { id: "state", header: t("association.state"), cell: ({ state }) => <StateTag state={state} /> },
    {
      id: "startsOn",
      header: t("association.startsOn"),
      sort: "startsOn",
      cell: ({ startsOn }) => <Day on={startsOn} />,
    },
    {
      id: "endsOn",
      header: t("association.endsOn"),
      sort: "endsOn",
      cell: (association) => <Ends association={association} />,
    },
    {
      id: "renewsOn",
      header: t("association.renewsOn"),
      sort: "renewsOn",
      cell: (association) => <Renewal association={association} />,
    },
    {
      id: "renewalPrice",
      header: t("association.renewalPrice"),
      align: "right",
      cell: ({ renewal }) =>
        renewal && goesOn(renewal) ? <RenewalPriceText price={renewal.price} /> : <Nothing />,
    },
    {
      id: "expiresOn",
      header: t("association.upstream"),
      cell: (association) => <Upstream association={association} />,
    },
    {
      id: "upstreamStatus",
      header: t("subscription.status"),
      cell: ({ subscription }) => subscription && <UpstreamStatus status={subscription.status} />,
    },
    {
      id: "productName",
      header: t("association.productName"),
      sort: "productName",
      cell: ({ productName }) => productName,
    },
    { id: "sku", header: t("product.sku"), cell: ({ sku }) => sku },
    { id: "kind", header: t("product.kind"), cell: ({ kind }) => <Tag>{t(`productKind.${kind}`)}</Tag> },
    { id: "quantity", header: t("association.quantity"), align: "right", cell: ({ quantity }) => quantity },
    { id: "customerNumber", header: t("field.number"), cell: ({ customer }) => customer.number },
    {
      id: "upstreamUser",
      header: t("subscription.upstreamUser"),
      cell: ({ subscription }) => subscription?.upstreamUser,
    },
    { id: "plan", header: t("subscription.plan"), cell: ({ subscription }) => subscription?.plan },
    {
      id: "contractedOn",
      header: t("subscription.contractedOn"),
      cell: ({ subscription }) => <Day on={subscription?.contractedOn} />,
    },
    {
      id: "notifyCustomer",
      header: t("association.notifyShort"),
      cell: ({ notifyCustomer }) => yesNo(notifyCustomer),
    },
    {
      id: "updateService",
      header: t("association.updateService"),
      cell: (association) => <TermSwitch association={association} field="updateService" />,
    },
    {
      id: "transferable",
      header: t("association.transferable"),
      cell: (association) => <TermSwitch association={association} field="transferable" />,
    },
    {
      id: "registeredBy",
      header: t("association.registeredBy"),
      cell: ({ registeredBy }) => registeredBy?.name,
    },
    {
      id: "createdAt",
      header: t("row.createdAt"),
      sort: "createdAt",
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
  ];
}
