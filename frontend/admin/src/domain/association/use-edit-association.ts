import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { useFormConflict } from "@kontor/kit/forms/use-conflict";
import { useNotices } from "@kontor/kit/use-notices";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { nameOf } from "./association-name";
import { type Association, associationQuery, useChangeAssociation } from "./associations.queries";
import { associationChange, type TermsValues, termsOf, useTermsSchema } from "./terms.schema";
import { useTermsRefusal } from "./use-terms-refusal";

/** Saves an edit; when somebody else was faster, both versions are shown. */
export function useEditAssociation(association: Association, onClose: () => void) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeAssociation();
  const client = useQueryClient();
  const released = useRef(false);
  const form = useForm<TermsValues>({
    resolver: zodResolver(useTermsSchema()),
    mode: "onTouched",
    defaultValues: termsOf(association),
  });
  const { stored, meet, versions } = useFormConflict(form, association, {
    valuesOf: termsOf,
    newest: () => client.fetchQuery({ ...associationQuery(association.id), staleTime: 0 }),
  });
  const { refusal, refuse, clear } = useTermsRefusal(form);
  const submit = form.handleSubmit(async (values) => {
    clear();
    released.current = true;
    try {
      await change.mutateAsync({ ...stored, change: associationChange(values) });
      notices.done(t("association.saved", { name: nameOf(stored) }));
      onClose();
    } catch (error) {
      released.current = false;
      if (toProblem(error).status === 412) await meet(values).catch(notices.failed);
      else refuse(error);
    }
  });
  return { form, refusal, submit, released, versions };
}
