import { element } from "./dom";
import type { Word } from "./words";

/** A piece of the form that can be wrong: one field, or a group of boxes. */
export abstract class Part {
  /** where the server's problems point to */
  readonly pointer: string;
  readonly label: string;
  abstract readonly element: HTMLElement;
  protected readonly error: HTMLElement;
  private readonly inputs: HTMLElement[];

  constructor(pointer: string, label: string, inputs: HTMLElement[]) {
    this.pointer = pointer;
    this.label = label;
    this.inputs = inputs;
    this.error = element("p", { id: `error-${inputs[0]?.id}`, part: "error", hidden: true });
  }

  /** What is missing or odd; the server has the last word. */
  abstract fault(): Word | undefined;

  /** Says below the inputs what is wrong, so that screen readers hear it with them. */
  say(message: string | undefined): void {
    this.error.textContent = message ?? "";
    this.error.hidden = message === undefined;
    for (const input of this.inputs) {
      if (message === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
      describe(input, this.error.id, message !== undefined);
    }
  }

  focus(): void {
    this.inputs[0]?.focus();
  }
}

function describe(input: HTMLElement, id: string, on: boolean): void {
  const others = (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((other) => other && other !== id);
  const ids = on ? [...others, id] : others;
  if (ids.length > 0) input.setAttribute("aria-describedby", ids.join(" "));
  else input.removeAttribute("aria-describedby");
}

/** A label, marked when an answer is required; the mark is for the eye, `aria-required` is for the ear. */
export function labelled(label: string, required: boolean): (Node | string)[] {
  return required ? [label, element("span", { part: "mark", "aria-hidden": "true" }, " *")] : [label];
}
