import type { PriceSet } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { SideDrawer } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { productChargesQuery, type SetWriting } from "./price-set.queries";
import { PriceSetEditor } from "./price-set-editor";
import { useSetFindings } from "./set-findings";
import type { Payer } from "./timeline.queries";

type SetQuery = Pick<UseQueryResult<PriceSet>, "data" | "error" | "refetch">;

type Props = {
  /** whose prices they are */
  payer: Payer;
  productId: string;
  title: (set: PriceSet) => string;
  set: SetQuery;
  fromToday?: boolean;
  inheritedLabel?: string;
  copyLabel?: string;
  removeLabel: string;
  removeText: string;
  onSave: (writing: SetWriting) => Promise<unknown>;
  onRemove: (version: number) => Promise<unknown>;
  onClose: () => void;
};

function Body(props: Props & { onAskRemove: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const product = useQuery(productChargesQuery(props.productId));
  const found = useSetFindings(props.payer, props.set.data);
  const [round, setRound] = useState(0);
  // what is in question stays in sight, as it is stored now
  const saved = () => {
    const count = found.count();
    if (count === 0) {
      notices.done(t("priceSet.saved"));
      props.onClose();
    } else {
      notices.warn(t("priceSet.savedWithFindings", { count }));
      setRound(round + 1);
    }
  };
  const error = props.set.error ?? product.error;
  if (error) return <LoadFailure error={error} onRetry={() => void props.set.refetch()} />;
  if (!props.set.data || !product.data) {
    return (
      <Stack role="status" aria-label={t("loading")}>
        <Skeleton height={40} />
        <Skeleton height={40} />
        <Skeleton height={40} />
      </Stack>
    );
  }
  return (
    <PriceSetEditor
      key={round}
      findings={found.findings}
      set={props.set.data}
      charges={product.data.charges}
      fromToday={props.fromToday}
      inheritedLabel={props.inheritedLabel}
      copyLabel={props.copyLabel}
      newest={async () => {
        const { data, error } = await props.set.refetch();
        if (error || !data) throw error;
        return data;
      }}
      onSave={props.onSave}
      onSaved={saved}
      onRemove={props.onAskRemove}
      removeLabel={props.removeLabel}
    />
  );
}

/** The whole price set of one product, over the grid it belongs to. */
export function PriceSetDrawer(props: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async ({ version }: PriceSet) => {
    setBusy(true);
    await props.onRemove(version).then(
      () => {
        notices.done(t("priceSet.removed"));
        props.onClose();
      },
      (error: unknown) => {
        notices.failed(error);
        // whoever asks again means what is stored by now
        void props.set.refetch();
      },
    );
    setBusy(false);
    setAsking(false);
  };
  return (
    <SideDrawer
      opened
      title={props.set.data ? props.title(props.set.data) : t("priceSet.title")}
      onClose={props.onClose}
      size={720}
    >
      <Body {...props} onAskRemove={() => setAsking(true)} />
      <ConfirmDialog
        opened={asking}
        title={props.removeLabel}
        confirmLabel={t("action.remove")}
        danger
        busy={busy}
        onConfirm={() => {
          if (props.set.data) void remove(props.set.data);
        }}
        onClose={() => setAsking(false)}
      >
        {props.removeText}
      </ConfirmDialog>
    </SideDrawer>
  );
}
