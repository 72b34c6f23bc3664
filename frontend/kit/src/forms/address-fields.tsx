import { useTranslation } from "@kontor/ui/use-translation";
import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { recordOf } from "../record-of";
import { useCountryOptions } from "../use-countries";
import { ADDRESS_LINES, type AddressField, type AddressLine } from "./contact-fields";
import { FormSelect, FormText } from "./fields";

/** Where the lines of an address stand in a form. */
export function addressNames<Field extends AddressField>(of: Field) {
  return recordOf<AddressLine, `${Field}.${AddressLine}`>(ADDRESS_LINES, (line) => `${of}.${line}`);
}

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  names: Record<AddressLine, FieldPath<Values>>;
};

export function AddressFields<Values extends FieldValues>({ control, names }: Props<Values>) {
  const { t } = useTranslation();
  const countries = useCountryOptions();
  return ADDRESS_LINES.map((line) => {
    const field = { control, name: names[line], label: t(`field.address.${line}`) };
    return line === "country" ? (
      <FormSelect key={line} {...field} data={countries} searchable clearable />
    ) : (
      <FormText key={line} {...field} />
    );
  });
}
