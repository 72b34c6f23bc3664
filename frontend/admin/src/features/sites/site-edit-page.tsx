import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRights } from "@/shared/session";
import { SiteForm } from "./site-form";
import { siteQuery, useChangeSite } from "./sites.queries";

const route = getRouteApi("/in/settings/sites/$siteId");

export function SiteEditPage() {
  const { t } = useTranslation();
  const may = useRights();
  const notices = useNotices();
  const { siteId } = route.useParams();
  const { data: site } = useSuspenseQuery(siteQuery(siteId));
  const change = useChangeSite(site);
  return (
    <SiteForm
      key={site.version}
      site={site}
      editable={may("sites:write")}
      onSave={async (input) => {
        await change.mutateAsync(input);
        notices.done(t("item.saved", { name: input.name }));
      }}
    />
  );
}
