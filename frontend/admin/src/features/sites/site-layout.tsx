import { useRemove } from "@kontor/api/writes";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { DeleteButton } from "@/shared/frame/delete-button";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { UpLink } from "@/shared/frame/up-link";
import { useAreas } from "@/shared/screens";
import { useRights } from "@/shared/session";
import { type Site, siteQuery } from "./sites.queries";

const route = getRouteApi("/in/settings/sites/$siteId");

function DeleteSite({ site }: { site: Site }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DeleteButton
      name={site.name}
      text={t("site.deleteText")}
      item={site}
      remove={useRemove("/api/v1/sites")}
      onDeleted={() => navigate({ to: "/settings/sites" })}
    />
  );
}

function Areas({ site }: { site: Site }) {
  const { t } = useTranslation();
  return (
    <Tabs label={site.name}>
      {useAreas("/in/settings/sites/$siteId").map(({ to, label }) => (
        <Tab key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Tab>
      ))}
    </Tabs>
  );
}

/** The frame of every area of one site. */
export function SiteLayout() {
  const { t } = useTranslation();
  const may = useRights();
  const { siteId } = route.useParams();
  const { data: site } = useSuspenseQuery(siteQuery(siteId));
  usePageTitle(site.name);
  return (
    <>
      <PageHeader
        above={<UpLink to="/settings/sites">{t("sites.title")}</UpLink>}
        title={site.name}
        lead={<Tag tone={site.active ? "accent" : "neutral"}>{t(site.active ? "site.on" : "site.off")}</Tag>}
        actions={may("sites:write") && <DeleteSite site={site} />}
      />
      <Areas site={site} />
      <Outlet />
    </>
  );
}
