import { LoadFailure } from "@kontor/kit/failure";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Skeleton, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRights } from "@/shared/session";
import {
  type Chosen,
  type CustomersMoved,
  type ManyMovePreview,
  manyMoveQuery,
  useMoveMany,
} from "./customers.queries";
import { MoveManyFigures } from "./move-many-figures";
import { MoveManyResult } from "./move-many-result";

type Target = { id: string; name: string };
type Props = { chosen: Chosen; target: Target; onClose: () => void; onDone: () => void };

/** What only the price guard refuses, and a reason passes for whoever may give one. */
const GUARD = "price-guard";

function movable({ moving, refusals }: ManyMovePreview, overridden: boolean): number {
  const held = refusals.filter(({ code }) => !(overridden && code === GUARD));
  return moving - held.reduce((sum, { customers }) => sum + customers, 0);
}

type QuestionProps = {
  preview: ManyMovePreview;
  target: Target;
  onClose: () => void;
  onMoved: (result: CustomersMoved) => void;
};

/** The figures, the reason and the way to go. */
function Question({ preview, target, onClose, onMoved }: QuestionProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useRights();
  const move = useMoveMany();
  const [reason, setReason] = useState("");
  const said = reason.trim();
  const passes = may("prices:override-guard") && preview.refusals.some(({ code }) => code === GUARD);
  const count = movable(preview, passes && said !== "");
  const go = () =>
    move.mutate(
      { customerIds: preview.customerIds, classId: target.id, reason: said || null },
      { onSuccess: onMoved },
    );
  return (
    <Stack gap="sm">
      {move.isError && <Refusal error={move.error} />}
      <MoveManyFigures preview={preview} />
      {preview.moving > 0 && (
        <Textarea
          label={t("moveMany.reason")}
          description={t(passes ? "moveMany.reasonPasses" : "moveMany.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
        />
      )}
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button loading={move.isPending} disabled={count === 0} onClick={go}>
          {t("moveMany.go", { count, number: formatNumber(count, locale) })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks with figures before many customers get another class, and says who stayed. */
export function MoveManyDialog({ chosen, target, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const locale = useLocale();
  const preview = useQuery(manyMoveQuery({ ...chosen, classId: target.id }));
  const [result, setResult] = useState<CustomersMoved>();
  const moved = (answer: CustomersMoved) => {
    if (answer.refused > 0) {
      setResult(answer);
      return;
    }
    notices.done(t("moveMany.moved", { count: answer.moved, number: formatNumber(answer.moved, locale) }));
    onDone();
  };
  return (
    <Dialog opened title={t("moveMany.title", { name: target.name })} onClose={result ? onDone : onClose}>
      {result && <MoveManyResult result={result} onClose={onDone} />}
      {!result && preview.error && (
        <LoadFailure error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {!result && preview.isPending && (
        <div role="status" aria-label={t("loading")} tabIndex={-1} data-autofocus>
          <Skeleton height={180} radius="md" />
        </div>
      )}
      {!result && preview.data && !preview.error && (
        <Question preview={preview.data} target={target} onClose={onClose} onMoved={moved} />
      )}
    </Dialog>
  );
}
