import { useWords } from "@kontor/kit/use-words";
import { Day } from "@kontor/ui/moment";
import { Nothing } from "@kontor/ui/nothing";
import { useTranslation } from "@kontor/ui/use-translation";
import classes from "./associations.module.css";
import type { Preview } from "./associations.queries";
import { RenewalPriceText } from "./renewal-price";
import { WarningLine } from "./warning-line";

type Item = Preview["items"][number];

function What({ item, customers }: { item: Item; customers: Preview["customers"] }) {
  const words = useWords();
  const customer = customers.find(({ id }) => id === item.customerId);
  const name = item.identifier ?? (customers.length > 1 ? customer?.name : item.productName);
  return (
    <th scope="row">
      {name}
      {name !== item.productName && <span className={classes.second}>{item.productName}</span>}
      {item.warnings.map(({ code, detail }) => (
        <WarningLine key={code}>{words(`previewWarning.${code}`, detail)}</WarningLine>
      ))}
    </th>
  );
}

/** Each own date beside the one of upstream, which stays as it is (E21). */
export function PreviewItems({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.items} tabIndex={0} role="region" aria-label={t("giving.items")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("association.what")}</th>
            <th scope="col">{t("association.startsOn")}</th>
            <th scope="col">{t("association.endsOn")}</th>
            <th scope="col">{t("association.renewsOn")}</th>
            <th scope="col">{t("association.upstream")}</th>
          </tr>
        </thead>
        <tbody>
          {preview.items.map((item) => (
            <tr key={`${item.customerId} ${item.subscriptionId}`}>
              <What item={item} customers={preview.customers} />
              <td>
                <Day on={item.startsOn} />
              </td>
              <td>{item.lastOn ? <Day on={item.lastOn} /> : t("association.openEnd")}</td>
              <td>
                {item.nextOn ? (
                  <>
                    <Day on={item.nextOn} />
                    <div>
                      <RenewalPriceText price={item.renewalPrice} />
                    </div>
                  </>
                ) : (
                  <Nothing />
                )}
              </td>
              <td>
                <Day on={item.upstreamExpiresOn} />
                {item.upstreamExpiresOn && (
                  <span className={classes.second}>{t("association.unchanged")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
