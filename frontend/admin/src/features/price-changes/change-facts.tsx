import { Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { useEffectiveText } from "./change-words";

function ChangeLink({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/price-changes/$changeId" params={{ changeId: id }} className="k-link">
      {t("change.open")}
    </Link>
  );
}

/** Who published it, when, and why in spite of warnings. */
export function ChangeFacts({ change }: { change: PriceChange }) {
  const { t } = useTranslation();
  const effective = useEffectiveText();
  const { publishedAt, publishedBy, createdAt, createdBy, overrideReason, revertsId, revertedById } = change;
  return (
    <Panel title={t("change.record")}>
      <Facts
        facts={[
          { label: t("change.effective"), value: effective(change) },
          { label: t("change.createdBy"), value: createdBy ?? t("history.system") },
          { label: t("change.createdAt"), value: <Moment at={createdAt} /> },
          ...(publishedAt
            ? [
                { label: t("change.publishedBy"), value: publishedBy ?? t("history.system") },
                { label: t("change.publishedAt"), value: <Moment at={publishedAt} /> },
              ]
            : []),
          ...(overrideReason ? [{ label: t("change.reason"), value: overrideReason }] : []),
          ...(revertsId ? [{ label: t("change.reverts"), value: <ChangeLink id={revertsId} /> }] : []),
          ...(revertedById
            ? [{ label: t("change.revertedBy"), value: <ChangeLink id={revertedById} /> }]
            : []),
        ]}
      />
    </Panel>
  );
}
