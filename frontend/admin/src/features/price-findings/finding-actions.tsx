import { LinkButton } from "@kontor/kit/link-button";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import type { Finding } from "@/domain/price/findings";
import { matrixCurrency, matrixOf } from "@/domain/price/matrix-link";
import { useRights } from "@/shared/session";
import classes from "./findings.module.css";
import { isFixable } from "./fixes";
import { useTakeBack } from "./price-findings.queries";

/** What can be done about findings. */
export type FindingDoing = {
  busy: boolean;
  onFix: (findings: Finding[]) => void;
  onAccept: (findings: Finding[]) => void;
};

function TakeBack({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const takeBack = useTakeBack();
  const id = finding.review?.acceptance?.id ?? "";
  // awaited, because the row goes away with it, and the callbacks of mutate() with the row
  const run = () =>
    void takeBack.mutateAsync(id).then(() => notices.done(t("findings.takenBack")), notices.failed);
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={takeBack.isPending}
      aria-label={t("findings.takeBackOf", { sku: finding.sku })}
      onClick={run}
    >
      {t("findings.takeBack")}
    </Button>
  );
}

export function FindingActions({ finding, doing }: { finding: Finding; doing: FindingDoing }) {
  const { t } = useTranslation();
  const may = useRights();
  const { sku, review } = finding;
  if (review?.acceptance) return may("prices:override-guard") && <TakeBack finding={finding} />;
  return (
    <Group gap={6} className={classes.doing}>
      {isFixable(finding) && may("prices:write") ? (
        <Button
          size="compact-xs"
          disabled={doing.busy}
          aria-label={t("findings.draftOf", { sku })}
          onClick={() => doing.onFix([finding])}
        >
          {t("findings.draft")}
        </Button>
      ) : (
        <LinkButton
          size="compact-xs"
          variant="default"
          to="/price-matrix/$kind/$ownerId"
          params={matrixOf(finding)}
          search={{ q: sku, currency: matrixCurrency(finding) }}
          aria-label={t("findings.goTo", { sku })}
        >
          {t("findings.open")}
        </LinkButton>
      )}
      {review && may("prices:override-guard") && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("findings.acceptOf", { sku })}
          onClick={() => doing.onAccept([finding])}
        >
          {t("findings.accept")}
        </Button>
      )}
    </Group>
  );
}
