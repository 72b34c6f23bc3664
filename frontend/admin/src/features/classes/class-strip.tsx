import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { classesQuery } from "./classes.queries";

/** From class to class, and to all of them side by side, with the same products in sight. */
export function ClassStrip() {
  const { t } = useTranslation();
  const { data } = useQuery(classesQuery);
  const { q, categoryId } = useSearch({ strict: false });
  const search = { q, categoryId };
  const classes = data?.items ?? [];
  if (classes.length < 2) return null;
  return (
    <Tabs label={t("classes.strip")}>
      {classes.map(({ id, name }) => (
        <Tab
          key={id}
          to="/classes/$classId"
          params={{ classId: id }}
          search={search}
          activeOptions={{ includeSearch: false }}
        >
          {name}
        </Tab>
      ))}
      <Tab to="/classes/compare" search={search} activeOptions={{ includeSearch: false }}>
        {t("classes.compare")}
      </Tab>
    </Tabs>
  );
}
