import { LoadFailure } from "@kontor/kit/failure";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { LargestMoves } from "@/domain/price/largest-moves";
import { changeItemsKey, type PriceChange } from "@/domain/price/price-changes.queries";
import { useRights } from "@/shared/session";
import { AffectedCustomers } from "./affected-customers";
import { ChangeSettings } from "./change-settings";
import classes from "./changes.module.css";
import { EffectChart } from "./effect-chart";
import { FindingGroups } from "./finding-groups";
import { PreviewTiles } from "./preview-tiles";
import { PreviewCancelled, PreviewRenewal, PreviewWaiting } from "./preview-waiting";
import { laterPricesOf, type PreviewProgress, previewQuery } from "./price-changes.queries";
import type { ChangeSearch } from "./price-changes.search";
import { PublishDialog } from "./publish-dialog";

type Props = { change: PriceChange; search: ChangeSearch; onChange: (part: ChangeSearch) => void };

function Stale({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="yellow" variant="light" mb="md" title={t("preview.stale")}>
      <Text size="sm" mb="xs">
        {t("preview.staleText")}
      </Text>
      <Button size="xs" leftSection={<RefreshCw size={14} aria-hidden />} onClick={onAgain}>
        {t("preview.again")}
      </Button>
    </Alert>
  );
}

/** What publishing would do: to whom, by how much, and what the guard thinks of it. */
export function PreviewPart({ change, search, onChange }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const [progress, setProgress] = useState<PreviewProgress>();
  // which of the previews it was, by its moment
  const [stale, setStale] = useState<number>();
  const query = previewQuery(change.id, setProgress);
  const preview = useQuery(query);
  const client = useQueryClient();
  const again = () => {
    void client.invalidateQueries({ queryKey: changeItemsKey(change.id) });
    void preview.refetch();
  };
  const waiting = { progress, onCancel: () => void client.cancelQueries({ queryKey: query.queryKey }) };
  if (preview.isError) return <LoadFailure error={preview.error} onRetry={again} />;
  if (preview.isPending && preview.fetchStatus === "idle") return <PreviewCancelled onAgain={again} />;
  if (preview.isPending) return <PreviewWaiting {...waiting} />;
  const { data, dataUpdatedAt } = preview;
  return (
    <>
      {stale === dataUpdatedAt && <Stale onAgain={again} />}
      {preview.isFetching && <PreviewRenewal {...waiting} />}
      <ChangeSettings change={change} editable={may("prices:write")} meetsLater={laterPricesOf(data) > 0}>
        {may("prices:publish") && (
          <Button
            disabled={!data.mayPublish && !data.mayOverride}
            loading={preview.isFetching}
            onClick={() => onChange({ dialog: "publish" })}
          >
            {t("change.publish")}
          </Button>
        )}
      </ChangeSettings>
      <PreviewTiles preview={data} onEffect={(effect) => onChange({ effect, cursor: undefined })} />
      <div className={classes.columns}>
        <Panel title={t("preview.findings")} lead={t("preview.findingsLead")}>
          <FindingGroups change={change} findings={data.findings} />
        </Panel>
        <Panel title={t("preview.effect")} lead={t("preview.effectLead")}>
          <EffectChart bins={data.distribution} />
          <LargestMoves moves={data.largestMoves} currency={change.currency} />
        </Panel>
      </div>
      <AffectedCustomers change={change} search={search} onChange={onChange} />
      {search.dialog === "publish" && (
        <PublishDialog
          change={change}
          preview={data}
          onClose={() => onChange({ dialog: undefined })}
          onStale={() => setStale(dataUpdatedAt)}
        />
      )}
    </>
  );
}
