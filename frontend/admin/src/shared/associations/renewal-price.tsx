import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/shared/use-words";
import { Money } from "@kontor/ui/money";
import classes from "./associations.module.css";

/** What the next renewal costs, or why there is no price. */
export function RenewalPriceText({ price }: { price: Schema<"RenewalPrice"> | null | undefined }) {
  const words = useWords();
  if (!price) return null;
  if (price.total) {
    return (
      <span className={classes.second}>
        <Money value={price.total} />
      </span>
    );
  }
  return (
    <span className={classes.second} data-differs>
      {price.reason && words(`reason.${price.reason}`, price.reason)}
    </span>
  );
}
