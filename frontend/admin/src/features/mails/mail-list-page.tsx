import { mailKindValues, mailStatusValues } from "@kontor/api/schema";
import { usePageTitle } from "@kontor/kit/page-title";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { MailTable } from "./mail-table";
import { MailViews } from "./mail-views";
import { mailsQuery } from "./mails.queries";
import type { MailsSearch } from "./mails.search";
import { TransportNotice } from "./transport-notice";

const route = getRouteApi("/in/settings/mails");

type FiltersProps = { search: MailsSearch; onChange: (part: MailsSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md">
      <SearchField
        label={t("mails.search")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <FilterChip
        label={t("mail.status")}
        options={mailStatusValues.map((value) => ({ value, label: t(`mailStatus.${value}`) }))}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <FilterChip
        label={t("mail.kind")}
        options={mailKindValues.map((value) => ({ value, label: t(`mailKind.${value}`) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <DownloadMenu
        path="/api/v1/mails"
        query={{ q: search.q, status: search.status, kind: search.kind }}
        fileName={t("download.file.mails")}
      />
    </Group>
  );
}

/** What went out, what waits, and why. */
export function MailListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const list = useQuery(mailsQuery(search));
  usePageTitle(t("mails.title"));
  const change = (part: MailsSearch) =>
    void navigate({
      to: "/settings/mails",
      search: { ...search, cursor: undefined, mail: undefined, ...part },
    });
  return (
    <>
      <MailViews />
      <TransportNotice />
      <Filters search={search} onChange={change} />
      <MailTable list={list} search={search} onChange={change} emptyText={t("mails.noneText")} />
    </>
  );
}
