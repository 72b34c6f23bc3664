import { element } from "./dom";
import { labelled, Part } from "./part";
import type { PublicField } from "./site";
import type { Word } from "./words";

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Stands beside the fields in a registration, not among them. */
export const NOTE = "note";

// the names under which browsers remember them
const AUTOCOMPLETE: Record<string, string> = {
  companyName: "organization",
  salutation: "honorific-prefix",
  firstName: "given-name",
  lastName: "family-name",
  email: "email",
  phone: "tel",
  mobile: "tel",
  website: "url",
  line1: "address-line1",
  line2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  region: "address-level1",
  country: "country",
};

const WIDE = new Set(["companyName", "email", "line1", "line2", NOTE]);

const INPUT_TYPES: Partial<Record<PublicField["type"], string>> = {
  EMAIL: "email",
  PHONE: "tel",
  URL: "url",
};

const ODD: Record<string, Word> = { email: "error.invalid-address", url: "error.invalid-url" };

function inputFor({ name, type, required, maxLength, options }: PublicField): Input {
  const attributes = {
    id: name,
    name,
    part: "input",
    autocomplete: AUTOCOMPLETE[name] ?? "off",
    "aria-required": required && "true",
  };
  if (type === "COUNTRY") {
    const choices = [{ value: "", label: "" }, ...(options ?? [])];
    return element(
      "select",
      attributes,
      ...choices.map(({ value, label }) => element("option", { value }, label)),
    );
  }
  if (type === "LINES") return element("textarea", { ...attributes, maxlength: maxLength, rows: 4 });
  return element("input", { ...attributes, maxlength: maxLength, type: INPUT_TYPES[type] ?? "text" });
}

// people write www.example.com
function completeAddress(input: Input): void {
  const address = input.value.trim();
  if (address !== "" && !address.includes("://")) input.value = `https://${address}`;
}

// copied from elsewhere an address may have marks that nobody sees, which the server drops
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

// browsers take an address in other letters for none, the server does not
function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

/** One field with its label and its error. */
export class Field extends Part {
  readonly name: string;
  readonly element: HTMLElement;
  private readonly input: Input;
  private readonly required: boolean;

  constructor(field: PublicField) {
    const pointer = field.name === NOTE ? "/note" : `/fields/${field.name}`;
    const input = inputFor(field);
    super(pointer, field.label, [input]);
    this.name = field.name;
    this.input = input;
    this.required = field.required;
    if (field.type === "URL") input.addEventListener("change", () => completeAddress(input));
    this.element = element(
      "div",
      { part: "field", "data-wide": WIDE.has(field.name) },
      element("label", { for: input.id, part: "label" }, ...labelled(field.label, field.required)),
      input,
      this.error,
    );
  }

  get value(): string {
    const { type, value } = this.input;
    return (type === "email" ? value.replace(UNSEEN, "") : value).trim();
  }

  set value(value: string) {
    this.input.value = value;
  }

  fault(): Word | undefined {
    if (this.value === "") return this.required ? "error.required" : undefined;
    const valid = this.input.type === "email" ? isAddress(this.value) : this.input.validity.valid;
    return valid ? undefined : (ODD[this.input.type] ?? "error.other");
  }
}
