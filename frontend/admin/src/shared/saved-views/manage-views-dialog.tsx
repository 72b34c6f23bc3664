import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Button, Group, Stack, Switch, Text } from "@mantine/core";
import Trash2 from "lucide-react/icons/trash-2";
import { type SavedView, useChangeView, useDeleteView } from "./saved-views.queries";

type Props = { views: SavedView[]; query: string };

function OwnView({ view, query }: { view: SavedView; query: string }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeView();
  const remove = useDeleteView();
  const answer = {
    onSuccess: () => notices.done(t("views.saved", { name: view.name })),
    onError: notices.failed,
  };
  return (
    <Group justify="space-between" gap="xs" role="group" aria-label={view.name}>
      <Text fw={600} size="sm" flex="1 1 160px">
        {view.name}
      </Text>
      <Switch
        size="xs"
        label={t("views.sharedShort")}
        checked={view.shared}
        onChange={(event) => change.mutate({ view, shared: event.currentTarget.checked }, answer)}
      />
      <Button
        variant="default"
        size="xs"
        disabled={view.query === query}
        loading={change.isPending}
        onClick={() => change.mutate({ view, query }, answer)}
      >
        {t("views.replace")}
      </Button>
      <ActionIcon
        variant="subtle"
        c="var(--k-danger)"
        aria-label={t("views.delete", { name: view.name })}
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(view, {
            onSuccess: () => notices.done(t("views.deleted", { name: view.name })),
            onError: notices.failed,
          })
        }
      >
        <Trash2 size={15} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** The own views: share, bring up to date with what is shown now, delete. */
export function ManageViewsDialog({
  opened,
  onClose,
  views,
  query,
}: Props & { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = views.filter((view) => view.own);
  return (
    <Dialog opened={opened} title={t("views.manage")} onClose={onClose} size="lg">
      <Stack gap="sm">
        {own.length === 0 && <Text size="sm">{t("views.none")}</Text>}
        {own.map((view) => (
          <OwnView key={view.id} view={view} query={query} />
        ))}
      </Stack>
    </Dialog>
  );
}
