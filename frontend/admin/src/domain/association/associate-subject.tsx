import type { Schema } from "@kontor/api/types";
import { FormText } from "@kontor/kit/forms/fields";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, SimpleGrid, Text } from "@mantine/core";
import { type UseFormReturn, useController } from "react-hook-form";
import { type ChosenCustomer, CustomerPicker } from "@/domain/customer/customer-picker";
import { type ChosenProduct, SkuPicker } from "./sku-picker";
import type { TermsValues } from "./terms.schema";

type Subscription = Schema<"SubscriptionView">;

/** Subscriptions, or a product without one for the customers of a list or for one to be chosen. */
export type What =
  | { subscriptions: Subscription[] }
  | { kind?: Schema<"ProductKind">; customers?: ChosenCustomer[] };

type Props = { form: UseFormReturn<TermsValues>; what: What };

function CustomerField({ form }: Pick<Props, "form">) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control: form.control, name: "customer" });
  return (
    <CustomerPicker
      label={t("associate.customer")}
      placeholder={t("associate.customerHint")}
      value={field.value ?? undefined}
      onChange={(customer) => field.onChange(customer ?? null)}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      withAsterisk
      data-autofocus={field.value === null || undefined}
    />
  );
}

function Named({ names }: { names: string[] }) {
  const { t } = useTranslation();
  const shown = names.slice(0, 5).join(", ");
  return (
    <Text size="sm">
      <strong>{shown}</strong>
      {names.length > 5 && ` ${t("associate.others", { count: names.length - 5 })}`}
    </Text>
  );
}

function ProductFields({ form, kind }: Pick<Props, "form"> & { kind?: Schema<"ProductKind"> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control: form.control, name: "sku" });
  const { dirtyFields } = form.formState;
  const choose = (product: ChosenProduct | undefined) => {
    field.onChange(product?.sku ?? "");
    // it renews as it is sold, unless somebody has said so already
    const own = product?.months;
    if (own && !dirtyFields.renews && !dirtyFields.intervalMonths) {
      form.setValue("renews", true);
      form.setValue("intervalMonths", String(own));
    }
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <SkuPicker
        label={t("associate.product")}
        kind={kind}
        value={field.value || null}
        onChoose={choose}
        onBlur={field.onBlur}
        error={fieldState.error?.message}
        withAsterisk
        data-autofocus
      />
      <FormText
        control={form.control}
        name="quantity"
        type="number"
        min={1}
        label={t("association.quantity")}
      />
    </SimpleGrid>
  );
}

/** Who gets what. */
export function AssociateSubject({ form, what }: Props) {
  const isPackage = !("subscriptions" in what);
  const many = isPackage ? what.customers : undefined;
  return (
    <>
      {!isPackage && (
        <Group gap="xs">
          <Named names={what.subscriptions.map(({ identifier }) => identifier)} />
        </Group>
      )}
      {many ? <Named names={many.map(({ name }) => name)} /> : <CustomerField form={form} />}
      {isPackage && <ProductFields form={form} kind={what.kind} />}
    </>
  );
}
