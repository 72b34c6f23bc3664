import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import CalendarX from "lucide-react/icons/calendar-x";
import { useState } from "react";
import type { Association } from "@/domain/association/associations.queries";
import { EndDialog } from "@/domain/association/end-dialog";
import { ChosenBar } from "./chosen-bar";

type Props = { marked: Association[]; onClear: () => void };

/** What can be done with several associations at once. */
export function GivenBar({ marked, onClear }: Props) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const going = marked.filter(({ state }) => state !== "ENDED");
  return (
    <ChosenBar number={marked.length} onClear={onClear}>
      <Button
        variant="default"
        size="xs"
        leftSection={<CalendarX size={14} aria-hidden />}
        disabled={going.length === 0}
        onClick={() => setEnding(true)}
      >
        {t("association.end")}
      </Button>
      {ending && <EndDialog associations={going} onClose={() => setEnding(false)} onDone={onClear} />}
    </ChosenBar>
  );
}
