import { formatAmount } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { type Charge, useChargeWords } from "@/shared/pricing/charges";
import { FindingMark } from "@/shared/pricing/finding-mark";
import { type FindingCode, heaviest } from "@/shared/pricing/findings";
import { CellEditor, type Step } from "./cell-editor";
import { type Cell, type Edit, isOwn, shownAmount } from "./cells";
import { typedAmount } from "./clipboard";
import classes from "./matrix.module.css";

export type CellProps = {
  sku: string;
  charge: Charge;
  cell: Cell | undefined;
  edit: Edit | undefined;
  error: string | undefined;
  findings: readonly FindingCode[];
  place: string;
  column: number;
  active: boolean;
  selected: boolean;
  editable: boolean;
  editing: boolean;
  typed: string | undefined;
  onCommit: (text: string, step?: Step) => void;
  onCancel: () => void;
  onAsk: () => void;
  why: ReactNode;
};

/** An amount as people read it, or what was typed where it is none. */
function useAmountText() {
  const locale = useLocale();
  return (amount: string | null | undefined) =>
    typeof amount === "string" && Number.isFinite(Number(amount))
      ? formatAmount(amount, locale)
      : (amount ?? "–");
}

function useLabel({ sku, charge, cell, edit, error, findings }: CellProps): string {
  const { t } = useTranslation();
  const words = useChargeWords();
  const text = useAmountText();
  if (!cell) return t("matrix.cellNone", { sku, charge: words.charge(charge) });
  const own = isOwn(cell, edit);
  const source = cell.inheritedSource ? t(`source.${cell.inheritedSource}`) : t("matrix.noPrice");
  return [
    t("matrix.cell", { sku, charge: words.charge(charge), amount: text(shownAmount(cell, edit)) }),
    own ? t("matrix.own") : source,
    edit && t("matrix.was", { amount: text(cell.own ?? cell.inherited) }),
    cell.margin && t("matrix.marginOf", { margin: cell.margin }),
    ...findings.map((code) => t(`finding.${code}`)),
    error,
  ]
    .filter(Boolean)
    .join(", ");
}

function Meta({ cell, edit }: { cell: Cell; edit: Edit | undefined }) {
  const { t } = useTranslation();
  const text = useAmountText();
  if (edit) return <s className={classes.was}>{text(cell.own ?? cell.inherited)}</s>;
  return (
    <>
      {!isOwn(cell, edit) && cell.inheritedSource && <span>{t(`sourceShort.${cell.inheritedSource}`)}</span>}
      {cell.margin && <span className="k-number">{t("matrix.percent", { value: cell.margin })}</span>}
    </>
  );
}

function Content(props: CellProps & { cell: Cell }) {
  const { cell, edit, findings } = props;
  const { t } = useTranslation();
  const text = useAmountText();
  const severity = heaviest(findings);
  return (
    <>
      {severity && (
        <span className={classes.finding} title={findings.map((code) => t(`finding.${code}`)).join("\n")}>
          <FindingMark severity={severity} size={13} />
        </span>
      )}
      <span className={classes.meta} aria-hidden>
        <Meta cell={cell} edit={edit} />
      </span>
      <span className={classes.amount} aria-hidden>
        {text(shownAmount(cell, edit))}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={classes.ask}
        aria-label={t("why.title")}
        onClick={props.onAsk}
      >
        <CircleHelp size={14} aria-hidden />
      </button>
    </>
  );
}

/** One price of the matrix: what it is now, what it was, and what the guard says. */
export function MatrixCell(props: CellProps) {
  const { cell, edit, error, active, selected, editable, editing, place, column, why } = props;
  const locale = useLocale();
  const label = useLabel(props);
  const message = useId();
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={label}
      aria-selected={selected}
      aria-readonly={!editable || !cell}
      aria-invalid={error ? true : undefined}
      aria-errormessage={error ? message : undefined}
      tabIndex={active ? 0 : -1}
      data-place={place}
      data-own={(cell && isOwn(cell, edit)) || undefined}
      data-changed={edit !== undefined || undefined}
      data-empty={!cell || undefined}
      className={classes.cell}
    >
      {cell && !editing && <Content {...props} cell={cell} />}
      {cell && editing && (
        <CellEditor
          label={label}
          initial={props.typed ?? typedAmount(shownAmount(cell, edit) ?? "", locale)}
          typed={props.typed !== undefined}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      )}
      {error && (
        <span id={message} className={classes.error} hidden={!active}>
          {error}
        </span>
      )}
      {why}
    </div>
  );
}
