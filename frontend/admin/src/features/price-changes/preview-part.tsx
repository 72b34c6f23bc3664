import { LoadFailure } from "@kontor/kit/failure";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Group, Loader, Progress, Text } from "@mantine/core";
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
import { laterPricesOf, previewQuery } from "./price-changes.queries";
import type { ChangeSearch } from "./price-changes.search";
import { PublishDialog } from "./publish-dialog";

type Props = { change: PriceChange; search: ChangeSearch; onChange: (part: ChangeSearch) => void };

function Waiting() {
  const { t } = useTranslation();
  return (
    <Panel title={t("preview.title")}>
      <Group role="status" gap="sm">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{t("preview.working")}</Text>
      </Group>
      <Progress value={100} animated size="xs" mt="sm" aria-label={t("preview.working")} />
    </Panel>
  );
}

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
  const [stale, setStale] = useState(false);
  const preview = useQuery(previewQuery(change.id));
  const client = useQueryClient();
  const again = () => {
    void client.invalidateQueries({ queryKey: changeItemsKey(change.id) });
    void preview.refetch().then(() => setStale(false));
  };
  if (preview.isError) return <LoadFailure error={preview.error} onRetry={again} />;
  if (preview.isPending) return <Waiting />;
  const { data } = preview;
  return (
    <>
      {stale && <Stale onAgain={again} />}
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
          onStale={() => setStale(true)}
        />
      )}
    </>
  );
}
