import { Acceptance, Services } from "./boxes";
import type { FieldError } from "./desk";
import { element } from "./dom";
import { Field, NOTE } from "./field";
import type { Part } from "./part";
import { Progress } from "./progress";
import type { Entry, PublicSite } from "./site";
import { type Finding, Summary } from "./summary";
import type { Words } from "./words";

/** The form of one site in one language. */
export class RegistrationForm {
  readonly element: HTMLFormElement;
  private readonly words: Words;
  private readonly fields: Field[];
  private readonly services: Services | undefined;
  private readonly acceptances: Acceptance[];
  // people do not see it; programs that fill in everything give themselves away
  private readonly trap = element("input", { name: "website2", tabindex: -1, autocomplete: "off" });
  private readonly summary = new Summary();
  private readonly progress: Progress;
  private readonly submit = element("button", { type: "submit", part: "button" });

  constructor(site: PublicSite, words: Words, onSubmit: () => void) {
    this.words = words;
    this.fields = site.fields.filter(({ type }) => type !== "SERVICES").map((field) => new Field(field));
    const services = site.fields.find(({ type }) => type === "SERVICES");
    this.services = services && site.services.length > 0 ? new Services(site.services, services) : undefined;
    this.acceptances = site.legalTexts.map((legal) => new Acceptance(legal, words));
    this.progress = new Progress(words);
    this.element = this.assemble(site.resellerName);
    this.busy(undefined);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.isBusy && this.check()) onSubmit();
    });
  }

  private assemble(name: string): HTMLFormElement {
    const [fields, boxes] = [this.fields, this.parts.slice(this.fields.length)];
    return element(
      "form",
      { part: "form", novalidate: true, "aria-label": this.words.say("title", { name }) },
      this.summary.element,
      element("p", { part: "hint" }, this.words.say("required")),
      element("div", { part: "fields" }, ...fields.map((part) => part.element)),
      ...boxes.map((part) => part.element),
      element("div", { "data-hidden": true, "aria-hidden": "true" }, this.trap),
      this.progress.element,
      this.submit,
    );
  }

  private get parts(): Part[] {
    return [...this.fields, ...(this.services ? [this.services] : []), ...this.acceptances];
  }

  get entry(): Entry {
    const answers = this.fields.filter(({ name, value }) => name !== NOTE && value !== "");
    return {
      fields: Object.fromEntries(answers.map(({ name, value }) => [name, value])),
      note: this.fields.find(({ name }) => name === NOTE)?.value ?? "",
      services: this.services?.value ?? [],
      acceptedLegalTexts: this.acceptances.filter(({ value }) => value).map(({ id }) => id),
      website2: this.trap.value,
    };
  }

  /** Puts back what was typed before, as far as this form still asks for it. */
  set entry({ fields, note, services, acceptedLegalTexts }: Entry) {
    for (const field of this.fields) field.value = (field.name === NOTE ? note : fields[field.name]) ?? "";
    if (this.services) this.services.value = services;
    for (const acceptance of this.acceptances) acceptance.value = acceptedLegalTexts.includes(acceptance.id);
  }

  private check(): boolean {
    const found = this.parts.flatMap((part) => {
      const word = part.fault();
      return word ? [{ part, message: this.words.say(word) }] : [];
    });
    this.mark(found);
    if (found.length > 0) this.summary.show(this.words.say("error.title"), found);
    return found.length === 0;
  }

  /** Shows why nothing was stored: the server's findings at their fields, all of them above the form. */
  refuse(title: string, errors: FieldError[] = []): void {
    const findings = errors.map((error) => ({ part: this.partOf(error), message: this.textOf(error) }));
    const found = findings.flatMap(({ part, message }) => (part ? [{ part, message }] : []));
    this.mark(found);
    this.summary.show(
      title,
      found,
      findings.filter(({ part }) => !part).map(({ message }) => message),
    );
  }

  private partOf({ pointer }: FieldError): Part | undefined {
    const reached = this.parts.filter((part) => `${pointer}/`.startsWith(`${part.pointer}/`));
    // all legal texts share one list: the one that lacks its tick is meant
    return reached.find((part) => part.fault()) ?? reached[0];
  }

  private textOf({ code, detail }: FieldError): string {
    // the server speaks English and names the particulars
    const own = this.words.language === "en" ? detail : undefined;
    return this.words.find(`error.${code}`, own || this.words.say("error.other"));
  }

  private mark(found: Finding[]): void {
    this.summary.hide();
    for (const part of this.parts) part.say(found.find((finding) => finding.part === part)?.message);
  }

  /** From the click to the answer: the share of the proof that is done, and nothing can be sent twice. */
  busy(share: number | undefined): void {
    this.submit.setAttribute("aria-disabled", String(share !== undefined));
    this.submit.textContent = this.words.say(share === undefined ? "send" : "sending");
    this.progress.show(share);
  }

  private get isBusy(): boolean {
    return this.submit.getAttribute("aria-disabled") === "true";
  }
}
