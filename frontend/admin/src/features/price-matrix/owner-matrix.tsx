import { DayField } from "@kontor/ui/day-field";
import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { priceChangeQuery } from "@/domain/price/price-changes.queries";
import { ProductFilters } from "@/domain/product/product-filters";
import { useRights } from "@/shared/session";
import { DraftOffer } from "./draft-offer";
import classes from "./matrix.module.css";
import type { MatrixRow, Owner, OwnerFacts } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { MatrixWorkspace } from "./matrix-workspace";

/** The draft of the address, as long as it still is one. */
function useOpenDraft(changeId: string | undefined) {
  const { data } = useQuery({ ...priceChangeQuery(changeId ?? ""), enabled: changeId !== undefined });
  const closed = data !== undefined && changeId === data.id && data.status !== "DRAFT";
  return { changeId: closed ? undefined : changeId, closed, on: data?.effectiveFrom ?? undefined };
}

function Closed({ changeId }: { changeId: string }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" mb="sm" title={t("matrix.closed")}>
      <Link to="/price-changes/$changeId" params={{ changeId }} className="k-link">
        {t("change.open")}
      </Link>
    </Alert>
  );
}

/** Another day is looked at: what is typed belongs to the day from which the draft applies. */
function OtherDay({ on, onBack }: { on: string; onBack: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className={classes.otherDay} role="status">
      <span>{t("matrix.otherDay", { day: formatDay(on, locale) })}</span>
      <Button variant="default" size="xs" onClick={onBack}>
        {t("matrix.backToEditing")}
      </Button>
    </div>
  );
}

type Props = {
  owner: Owner;
  facts: OwnerFacts;
  search: MatrixSearch;
  onChange: (part: MatrixSearch) => void;
  rowTool?: (row: MatrixRow) => ReactNode;
};

/** All prices of one owner as a sheet, with its draft, on any page that shows it. */
export function OwnerMatrix({ owner, facts, search, onChange, rowTool }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const { changeId, closed, on } = useOpenDraft(search.change);
  const mayEdit = may(facts.listKind === "COST" ? "costs:write" : "prices:write");
  const editable = mayEdit && !search.on;
  return (
    <>
      {editable && !search.change && (
        <DraftOffer owner={owner} onContinue={(id) => onChange({ change: id })} />
      )}
      {closed && search.change && <Closed changeId={search.change} />}
      {mayEdit && search.on && <OtherDay on={search.on} onBack={() => onChange({ on: undefined })} />}
      <MatrixWorkspace
        key={`${owner.kind} ${owner.id} ${owner.currency}`}
        owner={owner}
        facts={facts}
        search={search}
        changeId={changeId}
        on={search.on ?? on}
        editable={editable}
        onChange={onChange}
        rowTool={rowTool}
        filters={
          <>
            <ProductFilters search={search} onChange={onChange} />
            <DayField
              size="xs"
              aria-label={t("grid.on")}
              title={t("grid.on")}
              value={search.on ?? ""}
              onChange={(day) => onChange({ on: day || undefined })}
            />
            <Switch
              size="xs"
              label={t("grid.onlySold")}
              checked={search.sold === true}
              onChange={(event) => onChange({ sold: event.currentTarget.checked || undefined })}
            />
          </>
        }
      />
    </>
  );
}
