import css from "./style.css?inline";

const PROPERTY = /^--kontor-[a-z-]+$/;

// built in script: a style element would need the permission of the host page's security policy
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The widget's own style, and the site's values for it, which a page may override on the element. */
export class Theme {
  private readonly values = new CSSStyleSheet();

  get sheets(): CSSStyleSheet[] {
    return [this.values, sheet];
  }

  set(style: Record<string, string>): void {
    this.values.replaceSync(":host {}");
    const rule = this.values.cssRules[0];
    if (!(rule instanceof CSSStyleRule)) return;
    for (const [name, value] of Object.entries(style)) {
      if (PROPERTY.test(name)) rule.style.setProperty(name, value);
    }
  }
}
