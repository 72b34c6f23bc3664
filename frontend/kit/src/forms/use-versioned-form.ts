import { toProblem } from "@kontor/api/problem";
import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useNotices } from "../use-notices";
import { valueNames } from "./schema-fields";
import { type ApiFormOptions, useApiForm } from "./use-api-form";

type Options<Values extends FieldValues, Stored> = Pick<
  ApiFormOptions<Values>,
  "schema" | "mode" | "pointerOf"
> & {
  /** the version that the form begins with */
  stored: Stored;
  valuesOf: (stored: Stored) => NoInfer<Values>;
  /** asks the server for what is stored now */
  newest: () => Promise<Stored>;
  /** sends the values, made from this version; the form goes on with the answer */
  save: (values: NoInfer<Values>, stored: Stored) => Promise<Stored>;
  onSaved: (stored: Stored) => unknown;
  /** what is compared of two versions, if not everything */
  fields?: readonly string[];
};

/** A form for what others edit, too: when somebody else stored a newer version, both are shown and settled. */
export function useVersionedForm<Values extends FieldValues, Stored>(options: Options<Values, Stored>) {
  const { schema, stored: first, valuesOf, newest, save, onSaved, fields, ...rest } = options;
  const notices = useNotices();
  const [stored, setStored] = useState(first);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Stored }>();
  const form = useApiForm<Values>({
    ...rest,
    schema,
    values: valuesOf(first),
    save: async (values) => {
      const saved = await save(values, stored);
      form.reset(valuesOf(saved));
      setStored(saved);
      await onSaved(saved);
    },
    onFailed: async (error, mine) => {
      if (toProblem(error).status !== 412) return false;
      await newest().then((theirs) => setConflict({ mine, theirs }), notices.failed);
      return true;
    },
  });
  const dismiss = () => setConflict(undefined);
  const versions = conflict && {
    fields: fields ?? valueNames(schema),
    before: valuesOf(stored),
    mine: conflict.mine,
    theirs: valuesOf(conflict.theirs),
    onSettle: (values: Values) => {
      form.reset(valuesOf(conflict.theirs));
      form.reset(values, { keepDefaultValues: true });
      setStored(conflict.theirs);
      dismiss();
    },
    onClose: dismiss,
  };
  return { ...form, versions };
}
