import { useTranslation } from "@kontor/ui/use-translation";
import classes from "./legal-links.module.css";
import { usePortal } from "./portal";

/** Who is behind this portal. */
export function LegalLinks() {
  const { t } = useTranslation();
  const { imprintUrl, privacyUrl } = usePortal();
  const links = [
    { url: imprintUrl, label: t("footer.imprint") },
    { url: privacyUrl, label: t("footer.privacy") },
  ].filter(({ url }) => url);
  if (links.length === 0) return null;
  return (
    <footer className={classes.links}>
      {links.map(({ url, label }) => (
        <a key={label} href={url ?? undefined} target="_blank" rel="noreferrer" className={classes.link}>
          {label}
        </a>
      ))}
    </footer>
  );
}
