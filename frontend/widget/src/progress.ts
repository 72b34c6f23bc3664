import { element } from "./dom";
import type { Words } from "./words";

/** How far the browser has got with the proof of work. */
export class Progress {
  readonly element = element("div", { part: "progress", hidden: true });
  private readonly bar = element("progress", { max: 100, value: 0, "aria-labelledby": "proof" });

  constructor(words: Words) {
    this.element.append(element("p", { id: "proof", part: "hint" }, words.say("proof")), this.bar);
  }

  show(share: number | undefined): void {
    this.element.hidden = share === undefined;
    this.bar.value = Math.round((share ?? 0) * 100);
  }
}
