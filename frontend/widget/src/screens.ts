import { button, element } from "./dom";
import type { Words } from "./words";

// stands for the lines of a form that is on its way
const LINES = 5;

export function loading(): HTMLElement {
  const lines = Array.from({ length: LINES }, () => element("div", { part: "placeholder" }));
  return element("div", { "aria-hidden": "true" }, ...lines);
}

function screen(part: string, title: string, ...more: Node[]): HTMLElement {
  return element("div", { part }, element("h2", { part: "title", tabindex: -1 }, title), ...more);
}

/** The same words for every address, whether it is known or not. */
export function sent(words: Words, email: string, onBack: () => void): HTMLElement {
  const [before, after] = words.around("sent.text");
  return screen(
    "sent",
    words.say("sent.title"),
    element("p", {}, before, element("strong", {}, email), after),
    element("p", { part: "hint" }, words.say("sent.hint")),
    button(words.say("sent.back"), "link", onBack),
  );
}

/** Nothing that the visitor could do about it. */
export function refusal(words: Words, code: string): HTMLElement {
  const { origin } = location;
  const text = words.find(`refused.${code}`, words.say("refused.other"), { origin });
  return screen("refusal", words.say("refused.title"), element("p", {}, text));
}

export function unreachable(words: Words, onRetry: () => void): HTMLElement {
  return screen(
    "refusal",
    words.say("network.title"),
    element("p", {}, words.say("network.text")),
    button(words.say("retry"), "button", onRetry),
  );
}
