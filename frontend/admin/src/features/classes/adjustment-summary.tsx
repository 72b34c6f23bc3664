import { formatChange } from "@kontor/ui/format";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { present } from "@/domain/price/adjustments.schema";
import classes from "./classes.module.css";
import { classAdjustmentsQuery } from "./classes.queries";

const SHOWN = 2;

export function AdjustmentSummary({ classId }: { classId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data } = useQuery(classAdjustmentsQuery(classId));
  const items = present(data?.items ?? []);
  if (items.length === 0) return <Nothing />;
  return (
    <span className={classes.summary}>
      {items.slice(0, SHOWN).map((item) => (
        <Tag key={item.id}>
          {`${formatChange(item.percent, locale)} ${item.label ?? t(`adjustment.scope.${item.scope}`)}`}
        </Tag>
      ))}
      {items.length > SHOWN && <span className="k-muted">{`+${items.length - SHOWN}`}</span>}
    </span>
  );
}
