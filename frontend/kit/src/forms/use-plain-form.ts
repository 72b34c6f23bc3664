import { toProblem } from "@kontor/api/problem";
import { type FormEvent, useRef, useState } from "react";
import { furtherTexts } from "../language";
import { recordOf } from "../record-of";
import { useProblemText } from "../use-problem-text";

type Texts<Name extends string> = Record<Name, string>;
type Messages<Name extends string> = { [Field in Name]?: string };

type Options<Name extends string> = {
  names: readonly Name[];
  /** what is wrong with which field */
  check: (values: Texts<Name>) => Messages<Name>;
  save: (values: Texts<Name>, form: FormData) => Promise<unknown>;
  /** where a refused person goes on typing */
  refocus: Name;
};

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : undefined;
}

/**
 * The few fields of a page that comes before all others: its own checks instead of a schema, so that nobody waits for the
 * machinery of the large forms in order to sign in.
 */
export function usePlainForm<Name extends string>({ names, check, save, refocus }: Options<Name>) {
  const { ofField } = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [errors, setErrors] = useState<Messages<Name>>({});
  const [refusal, setRefusal] = useState<{ error: unknown; items: string[] }>();
  const [busy, setBusy] = useState(false);
  const valuesOf = (data: FormData) => recordOf(names, (name) => String(data.get(name) ?? "").trim());

  const refuse = async (element: HTMLFormElement, error: unknown) => {
    await furtherTexts().catch(() => undefined);
    const items: string[] = [];
    const messages: Messages<Name> = {};
    for (const one of toProblem(error).errors) {
      const field = names.find((name) => one.pointer === `/${name}`);
      if (field) messages[field] = ofField(one);
      else items.push(ofField(one));
    }
    setErrors(messages);
    setRefusal({ error, items });
    inputOf(element, refocus)?.select();
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const data = new FormData(element);
    const wrong = check(valuesOf(data));
    const first = names.find((name) => wrong[name]);
    setTried(true);
    setErrors(wrong);
    setRefusal(undefined);
    if (first) {
      inputOf(element, first)?.focus();
      return;
    }
    setBusy(true);
    await save(valuesOf(data), data).catch((error: unknown) => refuse(element, error));
    setBusy(false);
  };

  const recheck = () => {
    if (tried && form.current) setErrors(check(valuesOf(new FormData(form.current))));
  };
  return {
    errors,
    refusal,
    busy,
    bound: {
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => void submit(event),
      onInput: recheck,
    },
  };
}
