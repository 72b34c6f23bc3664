import type { Schema } from "@kontor/api/types";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button } from "@mantine/core";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Examples } from "./edit-effect";

type Direction = Schema<"Direction">;

type Props = {
  preview: Schema<"BulkEditPreview">;
  /** the percentage or amount as it was typed */
  value: string;
  direction: Direction;
  onDirection: (direction: Direction) => void;
};

/** Rounding may make a reduction of a raise, and of 0.30 three times as much: it is said before, with a way out. */
export function RoundingWarning({ preview, value, direction, onDirection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { turned, strayed, surprises } = preview;
  if (turned === 0 && strayed === 0) return null;
  const lowers = value.startsWith("-");
  const wanted = lowers ? "DOWN" : "UP";
  const number = (count: number) => formatNumber(count, locale);
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<TriangleAlert size={16} aria-hidden />}
      title={t("bulkEdit.roundingTitle")}
    >
      {turned > 0 && (
        <p>
          {t(lowers ? "bulkEdit.turnedUp" : "bulkEdit.turnedDown", { count: turned, number: number(turned) })}
        </p>
      )}
      {strayed > 0 && <p>{t("bulkEdit.strayed", { count: strayed, number: number(strayed) })}</p>}
      <Examples label={t("bulkEdit.surprises")} examples={surprises} />
      {turned > 0 && direction !== wanted && (
        <Button variant="default" size="xs" mt="xs" onClick={() => onDirection(wanted)}>
          {t(lowers ? "bulkEdit.roundDown" : "bulkEdit.roundUp")}
        </Button>
      )}
    </Alert>
  );
}
