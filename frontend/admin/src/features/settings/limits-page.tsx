import type { Schema } from "@kontor/api/types";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Table, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLimitWords } from "./limit-words";
import { type Limit, limitsQuery } from "./limits.queries";
import classes from "./settings.module.css";

const GROUPS = ["requests", "guesses", "registrations", "files"] as const;

type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Schema<"LimitName">, Group> = {
  REQUESTS_OF_PERSON: "requests",
  REQUESTS_OF_KEY: "requests",
  REQUESTS_OF_RESELLER: "requests",
  REQUESTS_OF_ADDRESS: "requests",
  BODY: "requests",
  WRONG_SECRETS: "guesses",
  WRONG_SECRETS_OF_ADDRESS: "guesses",
  RESETS: "guesses",
  MAILS_OF_STRANGERS: "guesses",
  REGISTRATIONS_OF_ADDRESS: "registrations",
  REGISTRATIONS_OF_SITE: "registrations",
  REGISTRATIONS_OF_EMAIL: "registrations",
  REQUESTS_FOR_SERVICES: "registrations",
  UPLOAD_PARTS: "files",
  FILE: "files",
  FILE_ROWS: "files",
  FILE_COLUMNS: "files",
  FILE_CELL: "files",
  WORKBOOK_UNPACKED: "files",
  WORKBOOK_TEXTS: "files",
};

function Small({ children }: { children: React.ReactNode }) {
  return (
    <Text size="xs" c="var(--k-muted)" fw={400} className={classes.code}>
      {children}
    </Text>
  );
}

function LimitRow({ limit }: { limit: Limit }) {
  const { t } = useTranslation();
  const words = useLimitWords();
  const left = words.left(limit);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {t(`limits.name.${limit.name}`)}
        {limit.setting && <Small>{limit.setting}</Small>}
      </Table.Th>
      <Table.Td>
        {words.allowed(limit)}
        {left && <Small>{left}</Small>}
      </Table.Td>
      <Table.Td>
        {limit.most === null ? null : words.beyond(limit)}
        {limit.most !== null && limit.status !== null && (
          <Small>
            {limit.status} {limit.code}
          </Small>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function LimitTable({ group, limits }: { group: Group; limits: Limit[] }) {
  const { t } = useTranslation();
  return (
    <Table className={classes.rules} captionSide="top" verticalSpacing={8} layout="fixed">
      <Table.Caption className={classes.caption}>{t(`limits.group.${group}`)}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("limits.limit")}</Table.Th>
          <Table.Th>{t("limits.allowed")}</Table.Th>
          <Table.Th>{t("limits.beyond")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {limits.map((limit) => (
          <LimitRow key={limit.name} limit={limit} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Which limits hold for the desk, as they are configured. */
export function LimitsPage() {
  const { t } = useTranslation();
  const {
    data: { limits },
  } = useSuspenseQuery(limitsQuery);
  usePageTitle(t("limits.title"));
  return (
    <div>
      <Text size="sm" c="var(--k-muted)" maw={680} mb="md">
        {t("limits.lead")}
      </Text>
      {GROUPS.map((group) => (
        <LimitTable
          key={group}
          group={group}
          limits={limits.filter(({ name }) => GROUP_OF[name] === group)}
        />
      ))}
    </div>
  );
}
