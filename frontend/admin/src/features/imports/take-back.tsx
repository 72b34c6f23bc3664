import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { useWords } from "@kontor/kit/use-words";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Skeleton, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import classes from "./imports.module.css";
import { type Reversal, reversalQuery, useTakeBack } from "./imports.queries";

type Left = Reversal["left"][number];

function Figures({ reversal }: { reversal: Reversal }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const figures = [
    { name: "deleted", label: t("imports.deleted"), value: reversal.deleted },
    { name: "restored", label: t("imports.restored"), value: reversal.restored },
    { name: "gone", label: t("imports.gone"), value: reversal.gone },
    { name: "left", label: t("imports.stays"), value: reversal.leftCount },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd className="k-number">{formatNumber(value, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function LeftRow({ left }: { left: Left }) {
  const { t } = useTranslation();
  const words = useWords();
  const fields = left.fields.map((field) => words(`field.${field}`, field)).join(", ");
  return (
    <Table.Tr>
      <Table.Th scope="row">{left.name}</Table.Th>
      <Table.Td>{t(`imports.reason.${left.reason}`)}</Table.Td>
      <Table.Td>{fields || "–"}</Table.Td>
    </Table.Tr>
  );
}

/** What stays, and why: it can be tried again once the reason is gone. */
function LeftTable({ reversal }: { reversal: Reversal }) {
  const { t } = useTranslation();
  if (reversal.left.length === 0) return null;
  return (
    <div className={classes.left} role="group" aria-label={t("imports.stays")}>
      <Table stickyHeader fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.name")}</Table.Th>
            <Table.Th>{t("imports.reason")}</Table.Th>
            <Table.Th>{t("imports.fields")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reversal.left.map((left) => (
            <LeftRow key={`${left.id}-${left.reason}`} left={left} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What taking an import back would do, in figures, and the button that does it. */
export function TakeBack({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const preview = useQuery(reversalQuery(id));
  const takeBack = useTakeBack(id);
  if (preview.isError) return <LoadFailure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton h={160} />;
  const { data: reversal } = preview;
  const possible = reversal.deleted + reversal.restored;
  const run = () =>
    takeBack.mutate(undefined, {
      onSuccess: (done) => {
        notices.done(t("imports.done", { count: done.deleted + done.restored }));
        if (done.leftCount === 0) onDone();
      },
      onError: notices.failed,
    });
  return (
    <Stack>
      <Text size="sm">{t(possible > 0 ? "imports.what" : "imports.nothing")}</Text>
      <Figures reversal={reversal} />
      <LeftTable reversal={reversal} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t("imports.close")}
        </Button>
        {possible > 0 && (
          <Button color="red" loading={takeBack.isPending} onClick={run}>
            {t("imports.takeBack")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
