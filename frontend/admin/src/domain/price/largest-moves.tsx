import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import classes from "./largest-moves.module.css";

type Props = { moves: Schema<"LargestMove">[]; currency: string };

/** Percent from which a move is worth a second look: more often a slip of the hand than a price. */
const LARGE = 50;

/** The prices that move most, so that a slip of the hand is seen before it is published. */
export function LargestMoves({ moves, currency }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 0,
  });
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  if (moves.length === 0) return null;
  return (
    <>
      <Text component="h3" size="sm" fw={600} mt="md" mb={6}>
        {t("preview.largestMoves")}
      </Text>
      <ul className={classes.moves}>
        {moves.map((move) => (
          <li key={`${move.productId} ${move.action} ${move.termMonths} ${move.minQuantity}`}>
            <span>
              <strong>{move.sku}</strong> {words.charge(move)}
            </span>
            <span className="k-number">
              {t("preview.move", { before: money(move.before), after: money(move.after) })}
            </span>
            <span className="k-number" data-large={Math.abs(Number(move.percent)) >= LARGE || undefined}>
              {percent.format(Number(move.percent) / 100)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
