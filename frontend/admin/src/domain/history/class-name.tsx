import { at, read } from "@kontor/api/server";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

/** The class behind a recorded id, as it is called now. */
export function ClassName({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({ ...read("/api/v1/customer-classes/{id}", at(id)), retry: false });
  if (!data) return isError ? t("history.classGone") : "…";
  return (
    <Link to="/classes/$classId" params={{ classId: id }} className="k-link">
      {data.name}
    </Link>
  );
}
