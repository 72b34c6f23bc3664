import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Stack, Text, Tooltip } from "@mantine/core";
import { useId } from "react";
import classes from "./mails.module.css";
import type { MailTemplate } from "./mails.queries";

type Props = { placeholders: MailTemplate["placeholders"]; onInsert?: (name: string) => void };

/** What the text can name; a click puts it at the end of the text. */
export function Placeholders({ placeholders, onInsert }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  return (
    <Stack gap={6}>
      <Text size="sm" fw={550} id={id}>
        {t("template.placeholders")}
      </Text>
      <ul className={classes.placeholders} aria-labelledby={id}>
        {placeholders.map(({ name, description }) => (
          <li key={name}>
            <Tooltip
              label={words(`placeholder.${name}`, description)}
              multiline
              maw={260}
              events={{ hover: true, focus: true, touch: true }}
            >
              <Button
                variant="default"
                size="compact-xs"
                ff="monospace"
                disabled={!onInsert}
                onClick={() => onInsert?.(name)}
                aria-label={`{{${name}}} ${t("template.insert", { name: words(`placeholder.${name}`, description) })}`}
              >
                {`{{${name}}}`}
              </Button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
