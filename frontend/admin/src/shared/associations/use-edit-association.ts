import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { useNotices } from "@kontor/shared/use-notices";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { nameOf } from "./association-name";
import { type Association, associationQuery, useChangeAssociation } from "./associations.queries";
import { associationChange, type TermsValues, termsOf, useTermsSchema } from "./terms.schema";
import { useTermsRefusal } from "./use-terms-refusal";

type Conflict = { mine: TermsValues; theirs: Association };

/** The version an edit began with, and a newer one that somebody else stored meanwhile. */
function useConflict(association: Association) {
  const client = useQueryClient();
  const [base, setBase] = useState(association);
  const [conflict, setConflict] = useState<Conflict>();
  return {
    base,
    conflict,
    async meet(mine: TermsValues) {
      setConflict({ mine, theirs: await client.fetchQuery({ ...associationQuery(base.id), staleTime: 0 }) });
    },
    settle() {
      if (conflict) setBase(conflict.theirs);
      setConflict(undefined);
    },
    dismiss: () => setConflict(undefined),
  };
}

/** Saves an edit; when somebody else was faster, both versions are shown. */
export function useEditAssociation(association: Association, onClose: () => void) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeAssociation();
  const released = useRef(false);
  const { base, conflict, meet, settle, dismiss } = useConflict(association);
  const form = useForm<TermsValues>({
    resolver: zodResolver(useTermsSchema()),
    mode: "onTouched",
    defaultValues: termsOf(base),
  });
  const { refusal, refuse, clear } = useTermsRefusal(form);
  const submit = form.handleSubmit(async (values) => {
    clear();
    released.current = true;
    try {
      await change.mutateAsync({ ...base, change: associationChange(values) });
      notices.done(t("association.saved", { name: nameOf(base) }));
      onClose();
    } catch (error) {
      released.current = false;
      if (toProblem(error).status === 412) await meet(values).catch(notices.failed);
      else refuse(error);
    }
  });
  const take = (values: TermsValues) => {
    settle();
    form.reset(values);
  };
  return { form, refusal, submit, released, base, conflict, take, dismiss };
}
