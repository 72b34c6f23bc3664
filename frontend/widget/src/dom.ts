type Attributes = Record<string, string | number | boolean | undefined>;

/** An element with attributes and children; text stays text, nothing is ever parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

export function button(label: string, part: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", part }, label);
  made.addEventListener("click", onClick);
  return made;
}
