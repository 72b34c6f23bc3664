import { useTranslation } from "@kontor/ui/use-translation";
import { Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import ArrowRight from "lucide-react/icons/arrow-right";
import classes from "./overview.module.css";

/** The one thing most people come for. */
export function Shortcuts() {
  const { t } = useTranslation();
  return (
    <Link to="/prices" className={classes.shortcut}>
      <span>
        <Title order={2} size="h3">
          {t("overview.prices")}
        </Title>
        <Text size="sm" c="var(--k-muted)" component="span">
          {t("overview.pricesText")}
        </Text>
      </span>
      <ArrowRight size={20} aria-hidden />
    </Link>
  );
}
