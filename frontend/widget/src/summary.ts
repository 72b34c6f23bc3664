import { button, element } from "./dom";
import type { Part } from "./part";

export type Finding = { part: Part; message: string };

/** What is wrong with the form, above it, with a way to each field; takes the focus when it appears. */
export class Summary {
  readonly element = element("div", {
    part: "summary",
    tabindex: -1,
    role: "group",
    "aria-labelledby": "summary-title",
    hidden: true,
  });

  show(title: string, found: Finding[], more: string[] = []): void {
    const ways = found.map(({ part, message }) =>
      element(
        "li",
        {},
        button(`${part.label}: ${message}`, "link", () => part.focus()),
      ),
    );
    this.element.replaceChildren(
      element("p", { id: "summary-title" }, title),
      element("ul", {}, ...ways, ...more.map((message) => element("li", {}, message))),
    );
    this.element.hidden = false;
    this.element.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }
}
