import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { DialogSearch } from "@kontor/kit/search-params";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import type { Column } from "@kontor/ui/data-table-props";
import { Day, Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import KeyRound from "lucide-react/icons/key-round";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { NewApiKeyDialog } from "./new-api-key-dialog";
import { type ApiKey, apiKeysQuery, useRevokeApiKey } from "./settings.queries";

const route = getRouteApi("/in/settings/api-keys");

function RevokeButton({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const revoke = useRevokeApiKey();
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => notices.done(t("apiKey.revoked", { name: apiKey.name })),
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t("apiKey.revokeNamed", { name: apiKey.name })}
        onClick={() => setAsking(true)}
      >
        {t("apiKey.revoke")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("apiKey.revokeTitle", { name: apiKey.name })}
        confirmLabel={t("apiKey.revoke")}
        danger
        busy={revoke.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("apiKey.revokeText")}
      </ConfirmDialog>
    </>
  );
}

/** A key can do what whoever made it can still do. */
function Rights({ apiKey: { rights, usableRights } }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  if (usableRights.length === rights.length) return rights.join(", ");
  return (
    <>
      {usableRights.join(", ")} <Tag tone="warn">{t("apiKey.stopped")}</Tag>
      <Text size="xs">{`${t("apiKey.stoppedHint")} ${rights.filter((right) => !usableRights.includes(right)).join(", ")}`}</Text>
    </>
  );
}

function useColumns(editable: boolean): Column<ApiKey>[] {
  const { t } = useTranslation();
  const columns: Column<ApiKey>[] = [
    { id: "name", header: t("apiKey.name"), cell: ({ name }) => <strong>{name}</strong> },
    {
      id: "prefix",
      header: t("apiKey.prefix"),
      cell: ({ prefix }) => <span className="k-code">{`${prefix}…`}</span>,
    },
    { id: "rights", header: t("apiKey.rights"), cell: (apiKey) => <Rights apiKey={apiKey} /> },
    { id: "createdBy", header: t("apiKey.createdBy"), cell: ({ createdByName }) => createdByName },
    { id: "expiresOn", header: t("apiKey.expiresOn"), cell: ({ expiresOn }) => <Day on={expiresOn} /> },
    { id: "lastUsedAt", header: t("apiKey.lastUsed"), cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
    { id: "createdAt", header: t("row.createdAt"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  const revoke: Column<ApiKey> = {
    id: "revoke",
    header: t("apiKey.action"),
    cell: (apiKey) => <RevokeButton apiKey={apiKey} />,
  };
  return editable ? [...columns, revoke] : columns;
}

export function ApiKeysPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const editable = useRights()("api-keys:write");
  const list = useQuery(apiKeysQuery(search.cursor));
  const columns = useColumns(editable);
  usePageTitle(t("settings.apiKeys"));
  const go = (part: DialogSearch) => void navigate({ to: "/settings/api-keys", search: part });
  return (
    <>
      {editable && (
        <Group justify="flex-end" mb="md">
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go({ dialog: "new" })}>
            {t("apiKeys.new")}
          </Button>
        </Group>
      )}
      <ListTable
        label={t("settings.apiKeys")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        empty={{ title: t("apiKeys.none"), text: t("apiKeys.noneText"), icon: KeyRound }}
        cursor={search.cursor}
        onPage={(cursor) => go({ cursor })}
      />
      {search.dialog === "new" && <NewApiKeyDialog onClose={() => go({})} />}
    </>
  );
}
