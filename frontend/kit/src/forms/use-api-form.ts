import { zodResolver } from "@hookform/resolvers/zod";
import { type FieldError, fieldOf, toProblem } from "@kontor/api/problem";
import { useRef, useState } from "react";
import { type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import { furtherTexts } from "../language";
import { useProblemText } from "../use-problem-text";
import type { z } from "../zod";
import { fieldAt } from "./schema-fields";
import { Withdrawn } from "./use-question";

export type ApiFormOptions<Values extends FieldValues> = {
  /** says what the values must be, and by its names where the server's messages belong */
  schema: z.ZodType<Values, Values>;
  /** what the form begins with */
  values: NoInfer<Values>;
  /** whether the form takes over what is stored when that changes */
  follow?: boolean;
  mode?: "onTouched" | "onSubmit";
  /** sends the values; what it throws is what the server refused */
  save: (values: NoInfer<Values>) => Promise<unknown>;
  /** says whether it takes care of this failure itself */
  onFailed?: (error: unknown, values: NoInfer<Values>) => boolean | Promise<boolean>;
  /** the form's own name for a part of the request, where the two differ */
  pointerOf?: (pointer: string) => string;
  /** lists that show one message for all of their rows */
  lists?: readonly Path<NoInfer<Values>>[];
  /** where a refused person goes on typing, if not at the first field with a message */
  refocus?: Path<NoInfer<Values>>;
};

/** `placed` when all that was refused stands at fields, so that it is over once they are right. */
export type FormRefusal = { error: unknown; items: string[]; placed: boolean };

/** Puts the server's messages at the form's fields and keeps the rest for the alert above them. */
function useRefusal<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { schema, lists = [], pointerOf = (pointer) => pointer, refocus }: ApiFormOptions<Values>,
) {
  const { ofField } = useProblemText();
  const [refusal, setRefusal] = useState<FormRefusal>();
  const placeOf = ({ pointer }: FieldError) => {
    const place = pointerOf(pointer);
    return fieldAt(schema, place) ?? lists.find((list) => `${fieldOf(place)}.`.startsWith(`${list}.`));
  };
  const refuse = async (error: unknown) => {
    await furtherTexts().catch(() => undefined);
    const found = toProblem(error).errors.map((one) => ({ field: placeOf(one), message: ofField(one) }));
    for (const { field, message } of found) if (field) form.setError(field, { type: "server", message });
    const focused = refocus ?? found.find(({ field }) => field)?.field;
    if (focused) form.setFocus(focused, { shouldSelect: refocus !== undefined });
    const items = found.filter(({ field }) => !field).map(({ message }) => message);
    setRefusal({ error, items, placed: found.length > 0 && items.length === 0 });
  };
  return { refusal, refuse, clear: () => setRefusal(undefined) };
}

/**
 * A form that ends in a request: it checks by the schema, sends, and shows what the server refuses where it belongs.
 * `<ApiForm>` draws what all of them have in common.
 */
export function useApiForm<Values extends FieldValues>(options: ApiFormOptions<Values>) {
  const { schema, values, follow = false, mode = "onTouched", save, onFailed } = options;
  const [first] = useState(values);
  const form = useForm<Values>({ resolver: zodResolver(schema), mode, values: follow ? values : first });
  const { refusal, refuse, clear } = useRefusal(form, options);
  // a ref, because the page may navigate before it renders again
  const released = useRef(false);
  const submit = form.handleSubmit(async (input) => {
    clear();
    released.current = true;
    try {
      await save(input);
    } catch (error) {
      released.current = false;
      if (error instanceof Withdrawn) return;
      if (!(await onFailed?.(error, input))) await refuse(error);
    }
  });
  return { ...form, submit, refusal, refuse, released };
}

export type ApiFormState<Values extends FieldValues> = ReturnType<typeof useApiForm<Values>>;
