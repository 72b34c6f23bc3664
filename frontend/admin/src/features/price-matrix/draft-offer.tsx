import { formatMoment, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import FilePenLine from "lucide-react/icons/file-pen-line";
import { useTranslation } from "react-i18next";
import { DiscardButton } from "@/shared/pricing/discard-button";
import { draftsQuery } from "@/shared/pricing/price-changes.queries";
import { changeOwner, type Owner } from "./matrix.queries";

type Props = { owner: Owner; onContinue: (changeId: string) => void };

/** A draft that somebody left behind is offered before a second one begins. */
export function DraftOffer({ owner, onContinue }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery(draftsQuery(changeOwner(owner)));
  const draft = data?.items[0];
  if (!draft) return null;
  return (
    <Alert
      variant="light"
      mb="sm"
      icon={<FilePenLine size={18} aria-hidden />}
      title={t("matrix.draftFound")}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {t("matrix.draftFoundText", {
            name: draft.name,
            count: draft.itemCount,
            number: formatNumber(draft.itemCount, locale),
            who: draft.createdBy ?? t("history.system"),
            when: formatMoment(draft.createdAt, locale),
          })}
        </Text>
        <Group gap="xs">
          <DiscardButton changeId={draft.id} />
          <Button size="xs" onClick={() => onContinue(draft.id)}>
            {t("matrix.draftContinue")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
