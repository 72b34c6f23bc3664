import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FigureCard } from "./figure-card";
import classes from "./home.module.css";
import { type FigureName, figureQuery } from "./home.queries";
import { PartFailure } from "./part-failure";

function LoadedFigure({ name }: { name: FigureName }) {
  const { t } = useTranslation();
  const figure = useQuery(figureQuery(name));
  const title = t(`home.figure.${name}`);
  return (
    <section className={classes.card} aria-label={title} aria-busy={figure.isPending}>
      <h2 className={classes.cardTitle}>{title}</h2>
      {figure.isError ? (
        <PartFailure error={figure.error} onRetry={() => void figure.refetch()} />
      ) : figure.data ? (
        <FigureCard figure={figure.data} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

/** In place of what is being read. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("loading")}>
      <Skeleton height={28} width="45%" mb="xs" />
      <Skeleton height={40} />
    </div>
  );
}

type Props = { names: readonly FigureName[] | undefined; error: Error | null; onRetry: () => void };

/** The numbers, each read by itself: one that fails or takes its time leaves the others alone. */
export function Figures({ names, error, onRetry }: Props) {
  if (error && !names) return <PartFailure error={error} onRetry={onRetry} />;
  if (!names || names.length === 0) return null;
  return (
    <div className={classes.figures}>
      {names.map((name) => (
        <LoadedFigure key={name} name={name} />
      ))}
    </div>
  );
}
