import { LinkButton } from "@kontor/kit/link-button";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import ShieldCheck from "lucide-react/icons/shield-check";
import { anyListQuery } from "./price-findings.queries";

/** Nothing is found: all is well, or there are no prices yet. */
export function NothingToReview({ accepted }: { accepted: boolean }) {
  const { t } = useTranslation();
  const lists = useQuery(anyListQuery);
  const icon = <ShieldCheck size={22} />;
  if (accepted) {
    return (
      <EmptyState title={t("findings.noneAccepted")} icon={icon}>
        {t("findings.noneAcceptedText")}
      </EmptyState>
    );
  }
  if (lists.data?.items.length === 0) {
    return (
      <EmptyState
        title={t("findings.noPrices")}
        icon={icon}
        actions={<LinkButton to="/price-lists">{t("findings.firstPrices")}</LinkButton>}
      >
        {t("findings.noPricesText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("findings.none")} icon={icon}>
      {t("findings.noneText")}
    </EmptyState>
  );
}
