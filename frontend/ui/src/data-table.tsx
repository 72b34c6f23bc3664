import { Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import classes from "./data-table.module.css";
import { TableBody } from "./data-table-body";
import { TableCards } from "./data-table-cards";
import { TableHead } from "./data-table-head";
import type { DataTableProps } from "./data-table-props";
import { useTranslation } from "./use-translation";

const SKELETON_ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

function LoadingRows({ label }: { label: string }) {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.loading} role="status" aria-label={t("loading", { label })}>
      {SKELETON_ROWS.map((row) => (
        <Skeleton key={row} height={14} radius="sm" />
      ))}
    </div>
  );
}

/** A list of anything, sorted and paged by the server; cards instead of columns on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  if (props.failure) return <div className={classes.frame}>{props.failure}</div>;
  if (props.rows === undefined) {
    return (
      <div className={classes.frame}>
        <LoadingRows label={props.label} />
      </div>
    );
  }
  if (props.rows.length === 0) return <div className={classes.frame}>{props.empty}</div>;
  if (narrow) return <TableCards {...props} rows={props.rows} />;
  return (
    <div className={classes.frame} aria-busy={props.busy}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={props.label}>
        <table className={classes.table}>
          <caption className="k-spoken">{props.label}</caption>
          <TableHead {...props} rows={props.rows} />
          <TableBody {...props} rows={props.rows} />
        </table>
      </div>
    </div>
  );
}
