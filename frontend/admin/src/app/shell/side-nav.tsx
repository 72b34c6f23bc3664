import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useSections } from "./navigation";
import { OpenRequests } from "./open-requests";
import classes from "./shell.module.css";

type Section = ReturnType<typeof useSections>[number];

function Links({ section, onNavigate }: { section: Section; onNavigate?: () => void }) {
  const { t } = useTranslation();
  const heading = useId();
  const links = (
    <ul className={classes.links} aria-labelledby={section.group && heading}>
      {section.places.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className={classes.link} activeOptions={{ exact: to === "/" }} onClick={onNavigate}>
            <Icon size={17} aria-hidden />
            {t(label)}
            {to === "/requests" && <OpenRequests />}
          </Link>
        </li>
      ))}
    </ul>
  );
  if (!section.group) return links;
  return (
    <div className={classes.section}>
      <div id={heading} className={classes.heading}>
        {t(section.group)}
      </div>
      {links}
    </div>
  );
}

export function SideNav({ onNavigate }: { onNavigate?: () => void }) {
  return useSections().map((section) => (
    <Links key={section.places[0]?.to} section={section} onNavigate={onNavigate} />
  ));
}
