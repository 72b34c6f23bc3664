import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

type Source<Stored, Values> = {
  valuesOf: (stored: Stored) => Values;
  /** asks the server for what is stored now */
  newest: () => Promise<Stored>;
};

function differ(mine: unknown, stored: unknown): boolean {
  return JSON.stringify(mine) !== JSON.stringify(stored);
}

/** The version a form began with, and a newer one that somebody else stored meanwhile. */
export function useConflict<Stored, Values>(first: Stored, { valuesOf, newest }: Source<Stored, Values>) {
  const [base, setBase] = useState({ stored: first, values: valuesOf(first), round: 0 });
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Stored }>();
  const begin = (stored: Stored, values: Values) =>
    setBase(({ round }) => ({ stored, values, round: round + 1 }));
  const dismiss = () => setConflict(undefined);
  const before = valuesOf(base.stored);
  return {
    ...base,
    /** settled values that are not stored yet */
    touched: differ(base.values, before),
    restart: (stored: Stored) => begin(stored, valuesOf(stored)),
    meet: async (mine: Values) => setConflict({ mine, theirs: await newest() }),
    /** what the dialog shows while there are two */
    versions: conflict && {
      before,
      mine: conflict.mine,
      theirs: valuesOf(conflict.theirs),
      onSettle: (values: Values) => {
        begin(conflict.theirs, values);
        dismiss();
      },
      onClose: dismiss,
    },
  };
}

/** The same for a form that stays: it takes over what was settled, and knows what of it is not stored. */
export function useFormConflict<Stored, Values extends FieldValues>(
  form: UseFormReturn<Values>,
  first: Stored,
  source: Source<Stored, Values>,
) {
  const conflict = useConflict(first, source);
  const { versions } = conflict;
  return {
    ...conflict,
    restart: (stored: Stored) => {
      form.reset(source.valuesOf(stored));
      conflict.restart(stored);
    },
    versions: versions && {
      ...versions,
      onSettle: (values: Values) => {
        form.reset(versions.theirs);
        form.reset(values, { keepDefaultValues: true });
        versions.onSettle(values);
      },
    },
  };
}
