import { LinkButton } from "@kontor/kit/link-button";
import { KeyHints } from "@kontor/ui/key-hints";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import Link2 from "lucide-react/icons/link-2";
import { type ChosenCustomer, CustomerPicker } from "@/domain/customer/customer-picker";
import classes from "./associations-page.module.css";

const KEYS = [
  { keys: ["↑", "↓"], label: "associations.key.move" },
  { keys: ["key.space"], label: "associations.key.mark" },
  { keys: ["key.enter"], label: "associations.key.open" },
  { keys: ["key.ctrl", "key.enter"], label: "associations.key.associate" },
] as const;

type Props = {
  customer: ChosenCustomer | undefined;
  marked: number;
  onCustomer: (customer: ChosenCustomer | undefined) => void;
  onAssociate: () => void;
  onPackage: () => void;
};

/** To whom the marked products go (E14, E19). */
export function AssociateBar({ customer, marked, onCustomer, onAssociate, onPackage }: Props) {
  const { t } = useTranslation();
  const named = (key: (typeof KEYS)[number]["keys"][number]) => (key === "↑" || key === "↓" ? key : t(key));
  useHotkeys([["mod+Enter", () => marked > 0 && onAssociate()]], [], true);
  return (
    <section className={classes.desk} aria-label={t("associate.title")}>
      <CustomerPicker
        className={classes.customer}
        label={t("associations.customer")}
        placeholder={t("associate.customerHint")}
        value={customer}
        onChange={onCustomer}
      />
      <Button disabled={marked === 0} leftSection={<Link2 size={16} aria-hidden />} onClick={onAssociate}>
        {marked === 0 ? t("associate.mark") : t("associate.submit", { count: marked })}
      </Button>
      <Button variant="default" onClick={onPackage}>
        {t("associate.package")}
      </Button>
      {customer && (
        <LinkButton
          variant="subtle"
          to="/customers/$customerId/products"
          params={{ customerId: customer.id }}
        >
          {t("associations.profile")}
        </LinkButton>
      )}
      <Button component="a" href="#associated" variant="subtle" hiddenFrom="sm">
        {t("associations.jump")}
      </Button>
      <div className={classes.keys}>
        <KeyHints
          label={t("associations.keys")}
          hints={KEYS.map(({ keys, label }) => ({ keys: keys.map(named), label: t(label) }))}
        />
      </div>
    </section>
  );
}
