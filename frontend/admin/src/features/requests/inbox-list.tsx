import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Skeleton } from "@mantine/core";
import Copy from "lucide-react/icons/copy";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useAge } from "./ages";
import classes from "./requests.module.css";
import type { Request } from "./requests.queries";

type Props = {
  rows: Request[] | undefined;
  busy: boolean;
  chosen: Request | undefined;
  marked: ReadonlySet<string>;
  markable: boolean;
  onChoose: (id: string) => void;
  onMark: (id: string) => void;
  onStep: (by: number) => void;
};

type RowProps = Pick<Props, "marked" | "markable" | "onChoose" | "onMark"> & {
  request: Request;
  chosen: boolean;
};

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function Marks({ request }: { request: Request }) {
  const { t } = useTranslation();
  return (
    <>
      {request.duplicates > 0 && (
        <span className={classes.mark} data-tone="warn">
          <Copy size={13} aria-hidden />
          {t("requests.duplicates", { count: request.duplicates })}
        </span>
      )}
      {request.risks.length > 0 && (
        <span className={classes.mark} data-tone="danger">
          <TriangleAlert size={13} aria-hidden />
          {t("requests.risks", { count: request.risks.length })}
        </span>
      )}
    </>
  );
}

/** Keeps the chosen row in sight, and the focus on it once the focus is in the list. */
function useFollow(chosen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!chosen) return;
    button.current?.scrollIntoView?.({ block: "nearest" });
    if (button.current?.closest("ul")?.contains(document.activeElement)) button.current.focus();
  }, [chosen]);
  return button;
}

function Row({ request, chosen, ...props }: RowProps) {
  const { t } = useTranslation();
  const age = useAge();
  const button = useFollow(chosen);
  return (
    <li className={classes.row} data-chosen={chosen || undefined}>
      {props.markable && request.status === "OPEN" && (
        <Checkbox
          size="xs"
          aria-label={t("requests.markNamed", { name: request.customerName })}
          checked={props.marked.has(request.id)}
          onChange={() => props.onMark(request.id)}
        />
      )}
      <button
        ref={button}
        type="button"
        className={classes.choose}
        aria-current={chosen ? "true" : undefined}
        onClick={() => props.onChoose(request.id)}
      >
        <span className={classes.rowHead}>
          <strong>{request.customerName}</strong>
          <span className={classes.age}>{age(request.ageHours)}</span>
        </span>
        <span className={classes.rowFoot}>
          {request.overdue && <Tag tone="danger">{t("requests.overdue")}</Tag>}
          <span>{t(`requests.kind.${request.kind}`)}</span>
          <span>{request.services.map(({ name }) => name).join(", ")}</span>
          <Marks request={request} />
        </span>
      </button>
    </li>
  );
}

export function InboxList({ rows, busy, chosen, onStep, ...props }: Props) {
  const { t } = useTranslation();
  if (!rows) {
    return (
      <div className={classes.waiting} role="status" aria-label={t("loading")}>
        <Skeleton height={58} radius="md" />
        <Skeleton height={58} radius="md" />
        <Skeleton height={58} radius="md" />
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <ul className={classes.list} aria-label={t("requests.list")} aria-busy={busy} onKeyDown={onKeyDown}>
      {rows.map((request) => (
        <Row key={request.id} request={request} chosen={request.id === chosen?.id} {...props} />
      ))}
    </ul>
  );
}
