import { formatMoment, formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import FilePenLine from "lucide-react/icons/file-pen-line";
import { DiscardButton } from "@/domain/price/discard-button";
import { draftsQuery } from "@/domain/price/price-changes.queries";
import classes from "./matrix.module.css";
import { changeOwner, type Owner } from "./matrix.queries";

type Props = { owner: Owner; onContinue: (changeId: string) => void };

/** A draft that somebody left behind is offered before a second one begins. */
export function DraftOffer({ owner, onContinue }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery(draftsQuery(changeOwner(owner)));
  // one without a change has nothing to go on with
  const draft = data?.items.find(({ itemCount }) => itemCount > 0);
  if (!draft) return null;
  return (
    <section className={classes.offer} aria-label={t("matrix.draftFound")}>
      <FilePenLine size={17} aria-hidden />
      <p>
        <strong>{t("matrix.draftFound")}</strong>{" "}
        {t("matrix.draftFoundText", {
          name: draft.name,
          count: draft.itemCount,
          number: formatNumber(draft.itemCount, locale),
          who: draft.createdBy ?? t("history.system"),
          when: draft.createdAt ? formatMoment(draft.createdAt, locale) : "–",
        })}
      </p>
      <DiscardButton changeId={draft.id} />
      <Button size="xs" onClick={() => onContinue(draft.id)}>
        {t("matrix.draftContinue")}
      </Button>
    </section>
  );
}
