import { LinkButton } from "@kontor/kit/link-button";
import { useTranslation } from "@kontor/ui/use-translation";
import Grid3x3 from "lucide-react/icons/grid-3x3";
import History from "lucide-react/icons/history";
import type { ChangeOwner } from "./price-changes.queries";

type Props = { owner: ChangeOwner; size?: "xs" | "sm" };

function matrixParams({ classId, customerId, listId = "" }: ChangeOwner) {
  if (classId) return { kind: "class", ownerId: classId } as const;
  return customerId
    ? ({ kind: "customer", ownerId: customerId } as const)
    : ({ kind: "list", ownerId: listId } as const);
}

/** The two ways on from any prices: the sheet where they are edited, and what happened to them. */
export function MatrixButtons({ owner, size = "sm" }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton
        to="/price-changes"
        search={owner}
        variant="default"
        size={size}
        leftSection={<History size={15} aria-hidden />}
      >
        {t("change.history")}
      </LinkButton>
      <LinkButton
        to="/price-matrix/$kind/$ownerId"
        params={matrixParams(owner)}
        search={{ currency: owner.currency }}
        variant="default"
        size={size}
        leftSection={<Grid3x3 size={15} aria-hidden />}
      >
        {t("matrix.open")}
      </LinkButton>
    </>
  );
}
