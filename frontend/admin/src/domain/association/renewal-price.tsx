import type { Schema } from "@kontor/api/types";
import { useWords } from "@kontor/kit/use-words";
import { Money } from "@kontor/ui/money";
import classes from "./associations.module.css";

/** What the next renewal costs, or why there is no price. */
export function RenewalPriceText({ price }: { price: Schema<"RenewalPrice"> | null | undefined }) {
  const words = useWords();
  if (!price) return null;
  if (price.total) return <Money value={price.total} />;
  return (
    <span className={classes.notSold}>{price.reason && words(`reason.${price.reason}`, price.reason)}</span>
  );
}
