import { useWords } from "@kontor/kit/use-words";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import classes from "./requests.module.css";
import type { RequestDetail } from "./requests.queries";

type Props = { detail: RequestDetail };

const TONES = { LOW: "neutral", MEDIUM: "warn", HIGH: "danger" } as const;

function Risks({ detail }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { risks } = detail.request;
  if (risks.length === 0) return null;
  return (
    <div className={classes.block}>
      <Title order={3} size="h4">
        {t("requests.riskTitle")}
      </Title>
      <ul className={classes.plain}>
        {risks.map((risk) => (
          <li key={`${risk.code} ${risk.detail}`}>
            <Tag tone={TONES[risk.severity]}>{t(`riskSeverity.${risk.severity}`)}</Tag>
            <span>{words(`risk.${risk.code}`, risk.detail)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Duplicates({ detail }: Props) {
  const { t } = useTranslation();
  if (detail.duplicates.length === 0) return null;
  return (
    <div className={classes.block}>
      <Title order={3} size="h4">
        {t("requests.duplicateTitle")}
      </Title>
      <ul className={classes.plain}>
        {detail.duplicates.map(({ customerId, name, number, why }) => (
          <li key={customerId}>
            <Link to="/customers/$customerId" params={{ customerId }} className="k-link">
              {name}
            </Link>
            <span className="k-number">{number}</span>
            <span className="k-muted">{why.map((reason) => t(`likeness.${reason}`)).join(", ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What speaks for a closer look: risks that were found, customers who look the same. */
export function RequestSuspicions(props: Props) {
  return (
    <>
      <Risks {...props} />
      <Duplicates {...props} />
    </>
  );
}
