import { CopyText } from "@kontor/ui/copy-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import classes from "./auth.module.css";

type Props = { codes: string[]; onDone: () => void };

/** For the day on which the app is lost; shown this one time. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text size="sm" role="status">
        {t("secondFactor.isOn")}
      </Text>
      <ul className={classes.codes} aria-label={t("secondFactor.recoveryCodes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="space-between">
        <CopyText value={codes.join("\n")} />
        <Button onClick={onDone} data-autofocus>
          {t("secondFactor.kept")}
        </Button>
      </Group>
    </Stack>
  );
}
