import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import PencilLine from "lucide-react/icons/pencil-line";
import { DiscardButton } from "@/domain/price/discard-button";
import { matrixCurrency, matrixOf } from "@/domain/price/matrix-link";
import { type PriceChange, priceChangeQuery } from "@/domain/price/price-changes.queries";
import { UpLink } from "@/shared/frame/up-link";
import { useRights } from "@/shared/session";
import { ChangeDiff } from "./change-diff";
import { ChangeFacts } from "./change-facts";
import { TONES, useEffectiveText } from "./change-words";

import { PreviewPart } from "./preview-part";
import type { ChangeSearch } from "./price-changes.search";
import { RevertPriceChange } from "./revert-price-change";

const route = getRouteApi("/in/price-changes/$changeId");

type Props = { change: PriceChange; search: ChangeSearch; onChange: (part: ChangeSearch) => void };

function DraftActions({ change }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const navigate = useNavigate();
  return (
    <>
      {change.allowedTransitions.includes("DISCARDED") && (
        <DiscardButton
          changeId={change.id}
          size="sm"
          onDiscarded={() => void navigate({ to: "/price-changes" })}
        />
      )}
      {may("prices:import") && (
        <LinkButton
          to="/price-changes/$changeId/import"
          params={{ changeId: change.id }}
          variant="default"
          leftSection={<FileUp size={15} aria-hidden />}
        >
          {t("draftImport.open")}
        </LinkButton>
      )}
      <LinkButton
        to="/price-matrix/$kind/$ownerId"
        params={matrixOf(change)}
        search={{ change: change.id, show: "changed", currency: matrixCurrency(change) }}
        variant="default"
        leftSection={<PencilLine size={15} aria-hidden />}
      >
        {t("change.edit")}
      </LinkButton>
    </>
  );
}

function Actions(props: Props) {
  const may = useRights();
  const { change, onChange } = props;
  if (change.status === "DRAFT") return may("prices:write") && <DraftActions {...props} />;
  if (!change.allowedTransitions.includes("REVERTED") || !may("prices:publish")) return null;
  return (
    <RevertPriceChange
      change={change}
      opened={props.search.dialog === "revert"}
      onDialog={(open) => onChange({ dialog: open ? "revert" : undefined })}
    />
  );
}

function Header(props: Props) {
  const { t } = useTranslation();
  const effective = useEffectiveText();
  const { change } = props;
  return (
    <PageHeader
      above={<UpLink to="/price-changes">{t("change.history")}</UpLink>}
      title={change.name}
      lead={
        <>
          <Tag tone={TONES[change.status]}>{t(`changeStatus.${change.status}`)}</Tag>{" "}
          <Text component="span" size="sm">
            {`${t(`listKind.${change.listKind}`)} · ${change.listName} · ${change.currency} · ${effective(change)}`}
          </Text>
        </>
      }
      actions={<Actions {...props} />}
    />
  );
}

/** A change of prices: as a draft with its preview, later as the record of what was done. */
export function ChangePage() {
  const navigate = useNavigate();
  const { changeId } = route.useParams();
  const search = route.useSearch();
  const { data: change } = useSuspenseQuery(priceChangeQuery(changeId));
  usePageTitle(change.name);
  const onChange = (part: ChangeSearch) =>
    void navigate({
      to: "/price-changes/$changeId",
      params: { changeId },
      search: { ...search, ...part },
      resetScroll: false,
    });
  const props = { change, search, onChange };
  return (
    <>
      <Header {...props} />
      {change.status === "DRAFT" ? <PreviewPart {...props} /> : <ChangeFacts change={change} />}
      {!change.adjusts && <ChangeDiff {...props} />}
    </>
  );
}
