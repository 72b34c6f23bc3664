import { Dialog } from "@kontor/ui/dialog";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
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

const TONES = { REQUESTED: "warn", ACTIVE: "accent", REJECTED: "danger", BLOCKED: "danger" } as const;
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
  const { status, since, reason, decidedBy, allowedTransitions } = relationship;
  const step = allowedTransitions.find((transition) => transition === search.step);
  return (
    <Panel title={t("relationship.title")} actions={<Steps {...props} />}>
      <Group gap="xs">
        <Tag tone={TONES[status]}>{t(`relationshipStatus.${status}`)}</Tag>
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
      {reason && <p className={classes.reason}>{reason}</p>}
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
