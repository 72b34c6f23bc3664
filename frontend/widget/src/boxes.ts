import { element } from "./dom";
import { labelled, Part } from "./part";
import type { LegalText, PublicField, Service } from "./site";
import type { Word, Words } from "./words";

type Box = { input: HTMLInputElement; row: HTMLElement };

function box(id: string, value: string, label: (Node | string)[]): Box {
  const input = element("input", { id, value, type: "checkbox", part: "checkbox" });
  return { input, row: element("div", { part: "choice" }, input, element("label", { for: id }, ...label)) };
}

function serviceBox({ code, name, description }: Service): Box {
  const made = box(`service-${code}`, code, [name]);
  if (description) {
    const hint = element("p", { id: `hint-${code}`, part: "hint" }, description);
    made.input.setAttribute("aria-describedby", hint.id);
    made.row.append(hint);
  }
  return made;
}

/** The services on offer, of which a visitor asks for some. */
export class Services extends Part {
  readonly element: HTMLFieldSetElement;
  private readonly choices: HTMLInputElement[];
  private readonly required: boolean;

  constructor(services: Service[], { label, required }: PublicField) {
    const boxes = services.map(serviceBox);
    const inputs = boxes.map(({ input }) => input);
    super("/services", label, inputs);
    this.choices = inputs;
    this.required = required;
    this.element = element(
      "fieldset",
      { part: "services" },
      element("legend", { part: "label" }, ...labelled(this.label, required)),
      ...boxes.map(({ row }) => row),
      this.error,
    );
  }

  get value(): string[] {
    return this.choices.filter(({ checked }) => checked).map(({ value }) => value);
  }

  set value(codes: string[]) {
    for (const input of this.choices) input.checked = codes.includes(input.value);
  }

  fault(): Word | undefined {
    return this.required && this.value.length === 0 ? "error.service" : undefined;
  }
}

function legalLabel({ title, url, required }: LegalText, words: Words): (Node | string)[] {
  const [before, after] = words.around("accept");
  if (!url) return [before, title, ...labelled(after, required)];
  const link = element("a", { href: url, target: "_blank", rel: "noopener noreferrer", part: "link" }, title);
  link.append(element("span", { "data-hidden": true }, ` ${words.say("newTab")}`));
  return [before, link, ...labelled(after, required)];
}

function fullText(title: string, text: string, words: Words): HTMLElement {
  return element(
    "details",
    {},
    element("summary", { part: "link" }, words.say("read", { title })),
    element("div", { part: "legal-text", tabindex: 0, role: "region", "aria-label": title }, text),
  );
}

/** A legal text and the box that accepts this version of it. */
export class Acceptance extends Part {
  readonly element: HTMLElement;
  readonly id: string;
  private readonly input: HTMLInputElement;
  private readonly required: boolean;

  constructor(legal: LegalText, words: Words) {
    const { input, row } = box(`legal-${legal.id}`, legal.id, legalLabel(legal, words));
    if (legal.required) input.setAttribute("aria-required", "true");
    super("/acceptedLegalTexts", legal.title, [input]);
    this.id = legal.id;
    this.input = input;
    this.required = legal.required;
    this.element = element("div", { part: "legal" }, row);
    if (legal.text) this.element.append(fullText(legal.title, legal.text, words));
    this.element.append(this.error);
  }

  get value(): boolean {
    return this.input.checked;
  }

  set value(accepted: boolean) {
    this.input.checked = accepted;
  }

  fault(): Word | undefined {
    return this.required && !this.value ? "error.accept" : undefined;
  }
}
