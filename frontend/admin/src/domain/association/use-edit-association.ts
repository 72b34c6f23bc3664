import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient } from "@tanstack/react-query";
import { nameOf } from "./association-name";
import { type Association, associationQuery, useChangeAssociation } from "./associations.queries";
import { associationChange, flatPointer, termsOf, useTermsSchema } from "./terms.schema";

const COMPARED = [
  "quantity",
  "startsOn",
  "endsOn",
  "renews",
  "intervalMonths",
  "mode",
  "nextOn",
  "notify",
  "services",
  "updateService",
  "transferable",
  "note",
];

/** Saves an edit; when somebody else was faster, both versions are shown. */
export function useEditAssociation(association: Association, onClose: () => void) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeAssociation();
  const client = useQueryClient();
  return useVersionedForm({
    schema: useTermsSchema(),
    stored: association,
    valuesOf: termsOf,
    newest: () => client.fetchQuery({ ...associationQuery(association.id), staleTime: 0 }),
    save: (values, stored) => change.mutateAsync({ ...stored, change: associationChange(values) }),
    onSaved: (stored) => {
      notices.done(t("association.saved", { name: nameOf(stored) }));
      onClose();
    },
    pointerOf: flatPointer,
    fields: COMPARED,
  });
}
