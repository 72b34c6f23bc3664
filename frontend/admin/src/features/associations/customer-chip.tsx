import { FieldChip } from "@kontor/ui/filter-chips";
import { useTranslation } from "@kontor/ui/use-translation";
import { type ChosenCustomer, CustomerPicker } from "@/domain/customer/customer-picker";

type Props = {
  customer: ChosenCustomer | undefined;
  onChange: (customer: ChosenCustomer | undefined) => void;
};

/** To whom something is given, and whose things are shown (E14). */
export function CustomerChip({ customer, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FieldChip label={t("association.customer")} chosen={customer?.name} onRemove={() => onChange(undefined)}>
      {(close) => (
        <CustomerPicker
          label={t("associations.customer")}
          placeholder={t("associate.customerHint")}
          value={customer}
          onChange={(chosen) => {
            onChange(chosen);
            if (chosen) close();
          }}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      )}
    </FieldChip>
  );
}
