import { LinkButton } from "@kontor/kit/link-button";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { linkOptions } from "@tanstack/react-router";
import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import { type Right, useRights } from "@/shared/session";
import classes from "./home.module.css";
import type { Step } from "./home.queries";

/** Where a step is taken, and by whom. */
const WAYS = {
  PRODUCTS: { right: "products:write", way: linkOptions({ to: "/products/new" }) },
  CLASS: { right: "classes:write", way: linkOptions({ to: "/classes", search: { dialog: "new" } }) },
  PRICES: { right: "prices:write", way: linkOptions({ to: "/price-lists" }) },
  CUSTOMER: { right: "customers:write", way: linkOptions({ to: "/customers/new" }) },
  SITE: { right: "sites:write", way: linkOptions({ to: "/settings/sites", search: { dialog: "new" } }) },
  MAIL_SERVER: { right: "mails:read", way: linkOptions({ to: "/settings/mails" }) },
} as const satisfies Record<Step["name"], { right: Right; way: unknown }>;

function StepEntry({ step: { name, done } }: { step: Step }) {
  const { t } = useTranslation();
  const may = useRights();
  const { right, way } = WAYS[name];
  return (
    <li className={classes.step} data-done={done || undefined}>
      {done ? <CircleCheck size={18} aria-hidden /> : <Circle size={18} aria-hidden />}
      <div>
        <strong>{t(`home.step.${name}`)}</strong>
        <span className="k-spoken">{t(done ? "home.step.done" : "home.step.open")}</span>
        {!done && <p className={classes.note}>{t(`home.step.${name}.text`)}</p>}
      </div>
      {!done && may(right) && (
        <LinkButton {...way} size="xs" variant="default">
          {t(`home.step.${name}.go`)}
        </LinkButton>
      )}
    </li>
  );
}

type Props = { steps: readonly Step[]; onHide?: () => void };

/** The first steps, done as the data say. */
export function Checklist({ steps, onHide }: Props) {
  const { t } = useTranslation();
  const done = steps.filter((step) => step.done).length;
  return (
    <div className={classes.checklist}>
      <Panel
        title={t("home.steps")}
        lead={t("home.stepsDone", { done, all: steps.length })}
        actions={
          onHide && (
            <Button variant="subtle" size="xs" onClick={onHide}>
              {t("home.hideSteps")}
            </Button>
          )
        }
      >
        <ol className={classes.steps}>
          {steps.map((step) => (
            <StepEntry key={step.name} step={step} />
          ))}
        </ol>
      </Panel>
    </div>
  );
}
