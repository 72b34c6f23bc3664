import { FileMenu } from "@kontor/kit/file-menu";
import { useTranslation } from "@kontor/ui/use-translation";

/** All one's prices of a day as a file. */
export function PriceFile({ on }: { on: string | undefined }) {
  const { t } = useTranslation();
  const words = {
    title: t("prices.download"),
    csv: t("prices.csv"),
    xlsx: t("prices.xlsx"),
    done: t("prices.downloaded"),
  };
  return <FileMenu path="/api/v1/me/prices" query={{ on }} fileName={t("prices.fileName")} words={words} />;
}
