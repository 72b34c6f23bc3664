import { Dialog } from "@kontor/ui/dialog";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { RelationshipTag } from "@/domain/relationship/relationship-tag";
import { useRights } from "@/shared/session";
import classes from "./relationship.module.css";
import type { Relationship, Transition } from "./relationship.queries";
import type { RelationshipSearch } from "./relationship.search";
import { StepForm } from "./step-form";

type Props = {
  relationship: Relationship;
  search: RelationshipSearch;
  onChange: (part: RelationshipSearch) => void;
};

const HARD: readonly Transition[] = ["REJECTION", "BLOCK"];

function Steps({ relationship, onChange }: Props) {
  const { t } = useTranslation();
  if (!useRights()("relationships:write")) return null;
  return (
    <Group gap="xs">
      {relationship.allowedTransitions.map((transition) => (
        <Button
          key={transition}
          size="xs"
          variant={HARD.includes(transition) ? "default" : "filled"}
          c={HARD.includes(transition) ? "var(--k-danger)" : undefined}
          onClick={() => onChange({ step: transition })}
        >
          {t(`relationship.step.${transition}`)}
        </Button>
      ))}
    </Group>
  );
}

/** The relationship itself, with the reason, who decided and when. */
export function StandingPanel(props: Props) {
  const { t } = useTranslation();
  const { relationship, search, onChange } = props;
  const { status, since, reason, message, decidedBy, allowedTransitions } = relationship;
  const step = allowedTransitions.find((transition) => transition === search.step);
  return (
    <Panel title={t("relationship.title")} actions={<Steps {...props} />}>
      <Group gap="xs">
        <RelationshipTag status={status} />
        {since ? (
          <Text size="sm" c="var(--k-muted)">
            {t("relationship.by", { by: decidedBy })} <Moment at={since} />
          </Text>
        ) : (
          <Text size="sm" c="var(--k-muted)">
            {t("relationship.entered")}
          </Text>
        )}
      </Group>
      {reason && <p className={classes.reason}>{t("requests.internal", { text: reason })}</p>}
      {message && <p className={classes.reason}>{t("requests.told", { text: message })}</p>}
      <Text size="sm" mt="xs">
        {t(`relationship.means.${status}`)}
      </Text>
      <Dialog
        opened={step !== undefined}
        title={step && t(`relationship.stepTitle.${step}`)}
        onClose={() => onChange({})}
        size="md"
      >
        {step && (
          <StepForm customerId={relationship.customerId} transition={step} onClose={() => onChange({})} />
        )}
      </Dialog>
    </Panel>
  );
}
