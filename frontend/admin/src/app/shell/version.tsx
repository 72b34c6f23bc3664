import { read } from "@kontor/api/server";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

const aboutQuery = read("/api/v1/about", undefined, { staleTime: Number.POSITIVE_INFINITY });

/** Which Kontor answers: whoever reports something can name it. */
export function Version() {
  const { t } = useTranslation();
  const { data: about } = useQuery(aboutQuery);
  return (
    about && (
      <Text size="xs" c="var(--k-muted)" px="sm" py={6}>
        {t("about.version", { version: about.version })}
      </Text>
    )
  );
}
