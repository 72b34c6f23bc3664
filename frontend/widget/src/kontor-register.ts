import { challengeOf, Refused, register, siteOf } from "./desk";
import { element } from "./dom";
import { RegistrationForm } from "./form";
import { solve } from "./proof";
import { loading, refusal, sent, unreachable } from "./screens";
import type { Entry, PublicSite } from "./site";
import { Theme } from "./theme";
import { languageOf, Words } from "./words";

const NAME = "kontor-register";

// what only a form that is not the site's any more is told
const OUTDATED = ["not-asked", "unknown-language", "unknown-service", "unknown-text"];

/**
 * `<kontor-register site="KEY" lang="de">`: a registration form for any page. Fires `kontor-registered` with
 * `detail.statusToken`, and `kontor-error` with `detail.code`.
 */
export class KontorRegister extends HTMLElement {
  static readonly observedAttributes = ["site", "lang"];

  // private to the engine: what a closed shadow hides must not hang on the element
  readonly #theme = new Theme();
  readonly #stage = element("div", { part: "base" });
  readonly #status = element("p", { role: "status", "data-hidden": true });
  #words = new Words("en");
  #form: RegistrationForm | undefined;
  #entry: Entry | undefined;
  #preview: PublicSite | undefined;
  #wanted: string | undefined;
  #alive = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = this.#theme.sheets;
    root.append(this.#stage, this.#status);
  }

  connectedCallback(): void {
    this.#alive = true;
    this.#start();
  }

  disconnectedCallback(): void {
    this.#alive = false;
  }

  attributeChangedCallback(): void {
    if (this.#alive) this.#start();
  }

  /** Shows this configuration without asking or sending anything. */
  set preview(site: PublicSite) {
    this.#preview = site;
    this.#wanted = undefined;
    if (this.#alive) this.#showForm(site);
  }

  get #key(): string {
    return this.getAttribute("site") ?? "";
  }

  #start(): void {
    const wanted = `${this.#key} ${this.lang}`;
    // an element that only moves in its page keeps what it shows
    if (wanted !== this.#wanted) void this.#load(wanted);
  }

  async #load(wanted: string): Promise<void> {
    this.#wanted = wanted;
    this.#speak(this.lang || this.closest<HTMLElement>("[lang]")?.lang || navigator.language);
    if (this.#preview) return this.#showForm(this.#preview);
    if (this.#key === "") return this.#fail(new Refused("not-found"));
    this.#show(loading(), this.#words.say("loading"));
    try {
      const site = await siteOf(this.#key, this.#words.language);
      // meanwhile another site or language may have been asked for
      if (wanted === this.#wanted) this.#showForm(site);
    } catch (error) {
      if (wanted === this.#wanted) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const code = this.#report(error);
    if (code === "network") {
      const retry = () => void this.#load(this.#wanted ?? "").then(() => this.#focus());
      this.#show(unreachable(this.#words, retry), this.#words.say("network.title"));
    } else {
      this.#show(refusal(this.#words, code), this.#words.say("refused.title"));
    }
  }

  #showForm(site: PublicSite): void {
    this.#keep();
    this.#speak(site.language);
    this.#theme.set(site.style);
    const form = new RegistrationForm(site, this.#words, () => void this.#submit(form));
    if (this.#entry) form.entry = this.#entry;
    this.#form = form;
    this.#show(form.element, "");
  }

  // nothing typed is lost when the language changes or the form is asked for again
  #keep(): void {
    if (this.#form) this.#entry = this.#form.entry;
  }

  async #submit(form: RegistrationForm): Promise<void> {
    const { entry } = form;
    form.busy(0);
    this.#announce(this.#words.say("proof"));
    try {
      if (!this.#preview) await this.#send(form, entry);
      this.#showSent(entry);
    } catch (error) {
      await this.#refuse(form, error);
    } finally {
      form.busy(undefined);
    }
  }

  async #send(form: RegistrationForm, entry: Entry): Promise<void> {
    const challenge = await challengeOf(this.#key);
    const proof = await solve(challenge, (share) => form.busy(share));
    form.busy(1);
    const { statusToken } = await register(this.#key, { ...entry, language: this.#words.language, proof });
    this.#fire("kontor-registered", { statusToken });
  }

  #showSent({ fields }: Entry): void {
    const back = () => {
      if (this.#form) this.#show(this.#form.element, "");
      this.#focus();
    };
    this.#show(sent(this.#words, fields.email ?? "", back), this.#words.say("sent.title"));
    this.#focus();
  }

  async #refuse(form: RegistrationForm, error: unknown): Promise<void> {
    const code = this.#report(error);
    const errors = error instanceof Refused ? error.errors : [];
    if (errors.some(({ code: cause }) => OUTDATED.includes(cause))) return this.#renew();
    const { origin } = location;
    const other = this.#words.say(errors.length > 0 ? "error.title" : "refused.other");
    form.refuse(this.#words.find(`refused.${code}`, other, { origin }), errors);
  }

  /** The site has changed since the form was shown: shows it as it is now, with what was typed. */
  async #renew(): Promise<void> {
    await this.#load(this.#wanted ?? "");
    this.#form?.refuse(this.#words.say("error.outdated"));
  }

  #report(error: unknown): string {
    const code = error instanceof Refused ? error.code : "unexpected";
    this.#fire("kontor-error", { code });
    return code;
  }

  #fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #speak(...wishes: string[]): void {
    this.#words = new Words(languageOf(...wishes));
    this.#stage.lang = this.#words.language;
  }

  #show(screen: HTMLElement, announcement: string): void {
    this.#stage.replaceChildren(screen);
    this.#announce(announcement);
  }

  #announce(text: string): void {
    this.#status.textContent = text;
  }

  #focus(): void {
    this.#stage.querySelector<HTMLElement>("[part='title'], input")?.focus();
  }
}

// a page may carry the script twice
if (!customElements.get(NAME)) customElements.define(NAME, KontorRegister);
