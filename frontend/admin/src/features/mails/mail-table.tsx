import { LoadFailure } from "@kontor/kit/failure";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import type { UseQueryResult } from "@tanstack/react-query";
import MailIcon from "lucide-react/icons/mail";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { useMailColumns } from "./mail-columns";
import { MailDrawer } from "./mail-drawer";
import type { Mail } from "./mails.queries";

type MailPage = { items: Mail[]; nextCursor?: string | null; total: { exact?: number | null } };
type Search = { cursor?: string; mail?: string };

type Props = {
  list: UseQueryResult<MailPage>;
  search: Search;
  onChange: (part: Search) => void;
  emptyText: string;
};

/** Mails with what is true of each, the opened one at the side. */
export function MailTable({ list, search, onChange, emptyText }: Props) {
  const { t } = useTranslation();
  const open = (mail: string | undefined) => onChange({ cursor: search.cursor, mail });
  const columns = useMailColumns(open);
  const opened = list.data?.items.find(({ id }) => id === search.mail);
  return (
    <>
      <DataTable
        label={t("mails.title")}
        columns={columns}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        rowName={({ subject }) => subject}
        onOpen={({ id }) => open(id)}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={
          <EmptyState title={t("mails.none")} icon={<MailIcon size={22} />}>
            {emptyText}
          </EmptyState>
        }
      />
      <TablePager
        total={list.data?.total}
        shown={list.data?.items.length ?? 0}
        {...paging(search.cursor, list.data, (cursor) => onChange({ cursor }))}
      />
      <MailDrawer id={search.mail} title={opened?.subject} onClose={() => open(undefined)} />
    </>
  );
}
