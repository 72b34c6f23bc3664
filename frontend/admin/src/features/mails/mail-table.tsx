import { type ListPage, ListTable } from "@kontor/kit/list-table";
import { useTranslation } from "@kontor/ui/use-translation";
import type { UseQueryResult } from "@tanstack/react-query";
import MailIcon from "lucide-react/icons/mail";
import { useMailColumns } from "./mail-columns";
import { MailDrawer } from "./mail-drawer";
import type { Mail } from "./mails.queries";

type Search = { cursor?: string; mail?: string };

type Props = {
  list: UseQueryResult<ListPage<Mail>>;
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
      <ListTable
        label={t("mails.title")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => open(id)}
        empty={{ title: t("mails.none"), text: emptyText, icon: MailIcon }}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
      <MailDrawer id={search.mail} title={opened?.subject} onClose={() => open(undefined)} />
    </>
  );
}
