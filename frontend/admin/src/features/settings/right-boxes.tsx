import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Checkbox, Code, Group, Text } from "@mantine/core";
import type { Right } from "@/shared/session";
import classes from "./settings.module.css";

type Props = {
  /** what may be passed on */
  rights: readonly Right[];
  chosen: Right[];
  error?: string;
  onChange: (rights: Right[]) => void;
};

const areaOf = (right: Right) => right.split(":")[0] ?? right;

function Area({ area, rights }: { area: string; rights: Right[] }) {
  const words = useWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {words(`rightArea.${area}`, area)}
      </Text>
      {rights.map((right) => {
        const verb = right.slice(area.length + 1);
        return (
          <Checkbox
            key={right}
            value={right}
            mt={6}
            size="sm"
            label={
              <>
                {words(`rightVerb.${verb}`, verb)} <Code>{right}</Code>
              </>
            }
          />
        );
      })}
    </div>
  );
}

/** Rights in words, by what they are about. */
export function RightBoxes({ rights, chosen, error, onChange }: Props) {
  const { t } = useTranslation();
  const areas = [...new Set(rights.map(areaOf))];
  const reading = rights.filter((right) => right.endsWith(":read"));
  return (
    <Checkbox.Group
      label={t("apiKey.rights")}
      description={t("apiKey.rightsHint")}
      value={chosen}
      onChange={(values) => onChange(rights.filter((right) => values.includes(right)))}
      error={error}
    >
      <Group gap="xs" mt={8}>
        <Button size="compact-xs" variant="default" onClick={() => onChange(reading)}>
          {t("apiKey.everythingToRead")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onChange([])}>
          {t("apiKey.noRights")}
        </Button>
      </Group>
      <div className={classes.rights}>
        {areas.map((area) => (
          <Area key={area} area={area} rights={rights.filter((right) => areaOf(right) === area)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
