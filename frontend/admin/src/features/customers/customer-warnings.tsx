import { at, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { useRights } from "@/shared/session";
import classes from "./customers.module.css";

type Warning = Schema<"CustomerWarning">;

const warningsQuery = (id: string) => read("/api/v1/customers/{id}/warnings", at(id));

/** Locks are told by their codes, everything else by its own name. */
function useNames({ code, names, count }: Warning): string {
  const { t } = useTranslation();
  const locks = { ORDERS: t("lock.ORDERS"), RENEWALS: t("lock.RENEWALS"), API: t("lock.API") };
  const words: Record<string, string> = { ...locks, AUTHCODE: t("lock.AUTHCODE") };
  const shown = names.map((name) => (code === "LOCKED" ? (words[name] ?? name) : name)).join(", ");
  const left = count - names.length;
  return left > 0 ? t("warning.more", { names: shown, count: left }) : shown;
}

const AREAS = {
  SERVICES: "/customers/$customerId/services",
  PRODUCTS: "/customers/$customerId/products",
  FORM: "/customers/$customerId/edit",
} as const;

type AreaLinkProps = { area: Warning["area"]; customerId: string; children: ReactNode };

/** Leads to where the warning is seen to, whoever may see to it. */
function AreaLink({ area, customerId, children }: AreaLinkProps) {
  const may = useRights();
  if (area === "FORM" && !may("customers:write")) return children;
  return (
    <Link to={AREAS[area]} params={{ customerId }} className={classes.warningLink}>
      {children}
    </Link>
  );
}

function WarningLine({ warning, customerId }: { warning: Warning; customerId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const names = useNames(warning);
  const day = warning.on ? formatDay(warning.on, locale) : "";
  const Icon = warning.severity === "NOTICE" ? Info : TriangleAlert;
  return (
    <p className={classes.warning} data-severity={warning.severity}>
      <Icon size={16} aria-hidden />
      <span>
        <AreaLink area={warning.area} customerId={customerId}>
          {t(`warning.${warning.code}`, { names, day })}
        </AreaLink>
        {warning.reason && ` ${t("warning.reason", { reason: warning.reason })}`}
      </span>
    </p>
  );
}

/** What should be known before anything is done with the customer, the gravest first. */
export function CustomerWarnings({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { data: warnings = [], isError } = useQuery(warningsQuery(customerId));
  if (warnings.length === 0 && !isError) return null;
  return (
    <section aria-label={t("warning.title")} className={classes.warnings}>
      {isError && <p className={classes.warning}>{t("warning.unread")}</p>}
      {warnings.map((warning) => (
        <WarningLine key={warning.code} warning={warning} customerId={customerId} />
      ))}
    </section>
  );
}
