import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Control, useController } from "react-hook-form";
import { servicesQuery } from "@/domain/offer/offers.queries";
import type { TermsValues } from "./terms.schema";

type Props = {
  control: Control<TermsValues>;
  /** what stays open as long as nobody unticks anything */
  kept?: readonly string[];
};

/** Which services stay accessible while the association lasts (E23): those that are, unless some are unticked. */
export function ServicesField({ control, kept }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "services" });
  const { data } = useQuery(servicesQuery);
  const services = (data ?? []).filter(({ active, code }) => active || field.value?.includes(code));
  if (services.length === 0) return null;
  return (
    <Checkbox.Group
      value={field.value ?? [...(kept ?? services.map(({ code }) => code))]}
      onChange={field.onChange}
      label={t("association.services")}
      description={t("association.servicesHint")}
    >
      <Group gap="md" my={6}>
        {services.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name} size="sm" />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
