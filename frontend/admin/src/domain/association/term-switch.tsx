import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Switch } from "@mantine/core";
import { useRights } from "@/shared/session";
import { nameOf } from "./association-name";
import { type Association, useChangeAssociation } from "./associations.queries";
import { associationChange, termsOf } from "./terms.schema";

type Props = { association: Association; field: "transferable" | "updateService"; withLabel?: boolean };

/** Allows the transfer of a licence, or tells the customer of updates (C25, C26), right in the list. */
export function TermSwitch({ association, field, withLabel = false }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const notices = useNotices();
  const change = useChangeAssociation();
  const name = nameOf(association);
  const onChange = (on: boolean) =>
    change.mutate(
      { ...association, change: { ...associationChange(termsOf(association)), [field]: on } },
      { onSuccess: () => notices.done(t("association.saved", { name })), onError: notices.failed },
    );
  return (
    <Switch
      size="xs"
      label={withLabel && t(`association.${field}`)}
      aria-label={`${t(`association.${field}`)}: ${name}`}
      checked={association[field]}
      disabled={!may("associations:write") || association.state === "ENDED" || change.isPending}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
