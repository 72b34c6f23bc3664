import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import ClipboardPaste from "lucide-react/icons/clipboard-paste";
import CopyPlus from "lucide-react/icons/copy-plus";
import Redo2 from "lucide-react/icons/redo-2";
import Undo2 from "lucide-react/icons/undo-2";
import WandSparkles from "lucide-react/icons/wand-sparkles";
import { memo, type ReactNode } from "react";
import { useRights } from "@/shared/session";
import classes from "./matrix.module.css";
import type { MatrixSearch } from "./matrix.search";
import type { DraftState } from "./use-draft";

type Props = {
  draft: DraftState;
  copyLabel: string | undefined;
  onChange: (part: MatrixSearch) => void;
};

type ToolProps = { icon: LucideIcon; label: string; onClick: () => void };

function Tool({ icon: Icon, label, onClick }: ToolProps) {
  return (
    <Button variant="default" size="xs" leftSection={<Icon size={14} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

function Step({ label, disabled, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={label}
        aria-disabled={disabled}
        data-disabled={disabled || undefined}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

type StepProps = { label: string; disabled: boolean; onClick: () => void; children: ReactNode };

function Tools({ draft, copyLabel, onChange }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <>
      <Step label={t("matrix.undo")} disabled={draft.log.past.length === 0} onClick={draft.undo}>
        <Undo2 size={15} aria-hidden />
      </Step>
      <Step label={t("matrix.redo")} disabled={draft.log.future.length === 0} onClick={draft.redo}>
        <Redo2 size={15} aria-hidden />
      </Step>
      <Tool icon={WandSparkles} label={t("bulkEdit.open")} onClick={() => onChange({ tool: "edit" })} />
      {copyLabel && <Tool icon={CopyPlus} label={copyLabel} onClick={() => onChange({ tool: "copy" })} />}
      {may("prices:import") && (
        <Tool
          icon={ClipboardPaste}
          label={t("pastePrices.open")}
          onClick={() => onChange({ tool: "paste" })}
        />
      )}
    </>
  );
}

/** What can be done with the sheet. */
export const DraftBar = memo(function DraftBar(props: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("matrix.tools")}>
      <Tools {...props} />
    </div>
  );
});
