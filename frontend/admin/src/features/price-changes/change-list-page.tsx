import { changeStatusValues } from "@kontor/api/schema";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import GitCommitVertical from "lucide-react/icons/git-commit-vertical";
import X from "lucide-react/icons/x";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { EndlessTimeline } from "@/domain/history/endless-timeline";
import { useRights } from "@/shared/session";
import { ChangeEntry } from "./change-entry";
import { changesQuery } from "./price-changes.queries";
import type { ChangesSearch } from "./price-changes.search";

const route = getRouteApi("/in/price-changes");

function Timeline({ search }: { search: ChangesSearch }) {
  const { t } = useTranslation();
  const changes = useInfiniteQuery(changesQuery(search));
  const empty = (
    <EmptyState title={t("changes.none")} icon={<GitCommitVertical size={22} />}>
      {t("changes.noneText")}
    </EmptyState>
  );
  return (
    <EndlessTimeline label={t("change.history")} query={changes} empty={empty}>
      {(change) => <ChangeEntry key={change.id} change={change} />}
    </EndlessTimeline>
  );
}

function Filters({ search, onChange }: { search: ChangesSearch; onChange: (search: ChangesSearch) => void }) {
  const { t } = useTranslation();
  const classOptions = useClassOptions();
  return (
    <Group gap="xs" mb="lg">
      <FilterChip
        label={t("change.status")}
        options={changeStatusValues.map((value) => ({ value, label: t(`changeStatus.${value}`) }))}
        value={search.status}
        onChange={(status) => onChange({ ...search, status })}
      />
      <FilterChip
        label={t("customer.class")}
        options={classOptions}
        value={search.classId}
        onChange={(classId) => onChange({ ...search, classId, customerId: undefined, listId: undefined })}
      />
      {(search.customerId || search.listId) && (
        <Button
          variant="default"
          size="xs"
          rightSection={<X size={13} aria-hidden />}
          onClick={() => onChange({ status: search.status })}
        >
          {t(search.customerId ? "changes.ofCustomer" : "changes.ofList")}
        </Button>
      )}
    </Group>
  );
}

/** What happened to prices, newest first. */
export function ChangeListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const may = useRights();
  usePageTitle(t("change.history"));
  return (
    <>
      <PageHeader
        title={t("change.history")}
        lead={t("changes.lead")}
        actions={
          may("prices:publish") && (
            <LinkButton
              to="/price-changes/import"
              variant="default"
              leftSection={<FileUp size={16} aria-hidden />}
            >
              {t("ownPriceImport.button")}
            </LinkButton>
          )
        }
      />
      <Filters search={search} onChange={(next) => void navigate({ to: "/price-changes", search: next })} />
      <Timeline search={search} />
    </>
  );
}
