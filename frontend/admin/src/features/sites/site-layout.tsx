import { usePageTitle } from "@kontor/shared/page-title";
import { useNotices } from "@kontor/shared/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { Breadcrumbs, Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet, useNavigate } from "@tanstack/react-router";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "@/shared/session";
import classes from "./sites.module.css";
import { type Site, siteQuery, useDeleteSite } from "./sites.queries";

const route = getRouteApi("/in/settings/sites/$siteId");

const AREAS = [
  { to: "/settings/sites/$siteId", label: "site.form" },
  { to: "/settings/sites/$siteId/legal-texts", label: "site.legalTexts" },
  { to: "/settings/sites/$siteId/embedding", label: "site.embedding" },
  { to: "/settings/sites/$siteId/registrations", label: "site.registrations" },
] as const;

function DeleteSite({ site }: { site: Site }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const remove = useDeleteSite(site);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        notices.done(t("site.deleted", { name: site.name }));
        await navigate({ to: "/settings/sites" });
      },
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("site.deleteTitle", { name: site.name })}
        confirmLabel={t("action.delete")}
        danger
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("site.deleteText")}
      </ConfirmDialog>
    </>
  );
}

function Areas({ site }: { site: Site }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.tabs} aria-label={site.name}>
      {AREAS.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ siteId: site.id }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.tab}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
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
        above={
          <Breadcrumbs mb={4} fz="sm">
            <Link to="/settings/sites" className="k-link">
              {t("sites.title")}
            </Link>
          </Breadcrumbs>
        }
        title={site.name}
        lead={<Tag tone={site.active ? "accent" : "neutral"}>{t(site.active ? "site.on" : "site.off")}</Tag>}
        actions={may("sites:write") && <DeleteSite site={site} />}
      />
      <Areas site={site} />
      <Outlet />
    </>
  );
}
