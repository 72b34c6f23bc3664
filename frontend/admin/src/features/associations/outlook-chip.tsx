import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import X from "lucide-react/icons/x";
import { NO_OUTLOOK, type OutlookSearch } from "./outlook";

type Props = { search: OutlookSearch; onChange: (part: OutlookSearch) => void };

/** What the start page asked for: what becomes of associations within some days; it can be taken away here. */
export function OutlookChip({ search: { outlook, outlookFrom, outlookTo }, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!outlook) return null;
  const days = [outlookFrom, outlookTo].map((day) => (day ? formatDay(day, locale) : "…"));
  return (
    <Button
      variant="default"
      size="xs"
      rightSection={<X size={13} aria-hidden />}
      onClick={() => onChange(NO_OUTLOOK)}
    >
      {[t(`associations.outlook.${outlook}`), ...(outlookFrom || outlookTo ? [days.join(" – ")] : [])].join(
        ": ",
      )}
      <span className="k-spoken">{t("associations.outlook.remove")}</span>
    </Button>
  );
}
