import { useNotices } from "@kontor/kit/use-notices";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DiscardButton } from "@/domain/price/discard-button";
import { FindingMark } from "@/domain/price/finding-mark";
import { heaviest, usualSeverity } from "@/domain/price/findings";
import classes from "./matrix.module.css";
import type { MatrixSearch } from "./matrix.search";
import { refusedCells, SavingState } from "./saving-state";
import type { DraftState } from "./use-draft";
import { useDraftFindings } from "./use-matrix-rows";

type Props = {
  draft: DraftState;
  changeId: string | undefined;
  search: MatrixSearch;
  onChange: (part: MatrixSearch) => void;
};

/** How many cells are changed; pressed, only their products are shown. */
function Changes({ draft, search, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const count = draft.log.edits.size;
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={search.show === "changed"}
      onClick={() => onChange({ show: search.show ? undefined : "changed" })}
    >
      {t("matrix.changes", { count, number: formatNumber(count, locale) })}
    </button>
  );
}

/** What the guard says of the changed cells; pressed, the products with the heaviest of it are shown. */
function Findings({ draft, search, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const counts = useDraftFindings({ edits: draft.log.edits, findings: draft.findings });
  const codes = [...counts.keys()];
  const severity = heaviest(codes);
  if (!severity) return null;
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const pressed = search.finding !== undefined && counts.has(search.finding);
  const worst = codes.find((code) => usualSeverity(code) === severity);
  return (
    <button
      type="button"
      className={classes.chip}
      title={codes.map((code) => t(`finding.${code}`)).join(", ")}
      aria-pressed={pressed}
      onClick={() => onChange(pressed ? { finding: undefined } : { finding: worst, show: "changed" })}
    >
      <FindingMark severity={severity} size={13} />
      {t("matrix.draftFindings", { count, number: formatNumber(count, locale) })}
    </button>
  );
}

/** Sends what waits and leaves the draft for later; what was not taken keeps it open. */
function Keep({ draft, onKept }: { draft: DraftState; onKept: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const refused = refusedCells(draft);
  const keep = async () => {
    setBusy(true);
    const sent = await draft.flush();
    setBusy(false);
    if (!sent) return;
    onKept();
    notices.done(t("matrix.kept"));
  };
  return (
    <Button
      variant="default"
      size="xs"
      loading={busy}
      disabled={refused > 0}
      title={refused > 0 ? t("matrix.refused", { count: refused }) : undefined}
      onClick={() => void keep()}
    >
      {t("matrix.keep")}
    </Button>
  );
}

/** How the draft stands and where it goes on from here, in sight as long as there is one. */
export function DraftFoot(props: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, changeId, onChange } = props;
  const count = draft.log.edits.size;
  if (count === 0 && !changeId) return null;
  const leave = () => onChange({ change: undefined, show: undefined });
  const review = async () => {
    const id = await draft.ensure();
    if (id) await navigate({ to: "/price-changes/$changeId", params: { changeId: id } });
  };
  return (
    <section className={classes.foot} aria-label={t("matrix.draft")}>
      <Changes {...props} />
      <Findings {...props} />
      <SavingState draft={draft} />
      <span className={classes.spacer} />
      <div className={classes.footActions}>
        {changeId && <DiscardButton changeId={changeId} onDiscarded={leave} />}
        {changeId && <Keep draft={draft} onKept={leave} />}
        <Button size="xs" disabled={count === 0} onClick={() => void review()}>
          {t("matrix.review")}
        </Button>
      </div>
    </section>
  );
}
