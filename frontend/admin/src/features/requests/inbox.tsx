import { paging } from "@kontor/kit/cursor-trail";
import { LoadFailure } from "@kontor/kit/failure";
import { TablePager } from "@kontor/ui/data-table-pager";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { BulkBar } from "./bulk-bar";
import { DecisionDialogs } from "./decision-dialogs";
import { InboxFilters } from "./inbox-filters";
import { InboxList } from "./inbox-list";
import { KeyLegend } from "./key-legend";
import { NoRequests } from "./no-requests";
import { RequestPane } from "./request-pane";
import classes from "./requests.module.css";
import { requestsQuery } from "./requests.queries";
import type { RequestsSearch } from "./requests.search";
import { useInboxKeys } from "./use-inbox-keys";

type Props = {
  search: RequestsSearch;
  onChange: (part: RequestsSearch, replace?: boolean) => void;
  onFilter: (part: RequestsSearch) => void;
};

/** The requests at the left, the chosen one with everything about it at the right. */
export function Inbox({ search, onChange, onFilter }: Props) {
  const may = useRights();
  const list = useQuery(requestsQuery(search));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = list.data?.items ?? [];
  const chosen = rows.find(({ id }) => id === search.request) ?? rows[0];
  const choose = (id: string | undefined) => onChange({ request: id }, true);
  const toggle = (id: string) => setMarked(toggled(marked, id));
  const keys = useInboxKeys({
    rows,
    chosen,
    dialog: search.dialog,
    onChoose: choose,
    onMark: may("requests:decide") ? toggle : undefined,
    onDialog: may("requests:decide") ? (dialog, request) => onChange({ dialog, request }) : undefined,
  });
  if (list.isError) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <InboxFilters search={search} onFilter={onFilter} />
      <BulkBar
        marked={marked}
        onClear={() => setMarked(new Set())}
        onDialog={(dialog) => onChange({ dialog })}
      />
      {list.data && rows.length === 0 ? (
        <NoRequests search={search} onClear={() => onFilter(CLEARED)} />
      ) : (
        <div className={classes.inbox} data-opened={search.request !== undefined || undefined}>
          <div className={classes.side}>
            <KeyLegend on={keys.on} onSwitch={keys.onSwitch} />
            <InboxList
              rows={list.data?.items}
              busy={list.isPlaceholderData}
              chosen={chosen}
              marked={marked}
              markable={may("requests:decide")}
              onChoose={choose}
              onMark={toggle}
              onStep={keys.step}
            />
            <TablePager
              total={list.data?.total}
              shown={rows.length}
              {...paging(search.cursor, list.data, (cursor) => onChange({ cursor, request: undefined }))}
            />
          </div>
          {chosen && (
            <RequestPane
              id={chosen.id}
              onBack={() => choose(undefined)}
              onDialog={(dialog) => onChange({ dialog, request: chosen.id })}
            />
          )}
        </div>
      )}
      <DecisionDialogs
        search={search}
        chosen={chosen}
        marked={[...marked]}
        onClose={() => onChange({ dialog: undefined })}
        onDecided={(request) => onChange({ dialog: undefined, request: after(rows, request) })}
        onManyDecided={() => {
          setMarked(new Set());
          onChange({ dialog: undefined, request: undefined });
        }}
      />
    </>
  );
}

const CLEARED = { status: undefined, kind: undefined, service: undefined, q: undefined };

function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The request that takes the place of a decided one. */
function after(rows: { id: string }[], decided: string): string | undefined {
  const index = rows.findIndex(({ id }) => id === decided);
  return (rows[index + 1] ?? rows[index - 1])?.id;
}
