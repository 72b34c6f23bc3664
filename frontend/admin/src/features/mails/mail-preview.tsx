import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import classes from "./mails.module.css";
import { type MailWords, previewQuery } from "./mails.queries";
import type { MailKind } from "./mails.search";

type Props = { kind: MailKind; language: string; words: MailWords };

/** The mail with sample values, as its reader will see it; filled in by the server. */
export function MailPreview({ kind, language, words }: Props) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(words, 400);
  const preview = useQuery(previewQuery(kind, language, settled));
  if (preview.isError) {
    return (
      <Text size="sm" c="var(--k-muted)" role="status">
        {t("template.noPreview")}
      </Text>
    );
  }
  if (preview.isPending) return <Skeleton height={320} role="status" aria-label={t("loading")} />;
  return (
    <div lang={language}>
      <p className={classes.subject}>{preview.data.subject}</p>
      <div className={classes.body}>{preview.data.text}</div>
    </div>
  );
}
