import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNavigation } from "./navigation";
import classes from "./shell.module.css";

export function SideNav({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const destinations = useNavigation();
  return (
    <ul className={classes.links}>
      {destinations.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className={classes.link} activeOptions={{ exact: false }} onClick={onNavigate}>
            <Icon size={17} aria-hidden />
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
