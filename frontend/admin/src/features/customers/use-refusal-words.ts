import { useFurtherTexts } from "@kontor/kit/language";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";

/** Why a customer stays, by the code of a problem; the server names the particulars to whoever reads English. */
export function useRefusalWords(): (code: string, detail?: string | null) => string {
  const words = useWords();
  useFurtherTexts();
  const { language } = useTranslation();
  return (code, detail) => {
    if (language === "en" && detail) return detail;
    return words(`problem.${code}`, words(`fieldError.${code}`, detail ?? code));
  };
}
