import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Menu, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Check from "lucide-react/icons/check";
import LayoutList from "lucide-react/icons/layout-list";
import { useState } from "react";
import { ManageViewsDialog } from "./manage-views-dialog";
import { SaveViewDialog } from "./save-view-dialog";
import { type SavedView, savedViewsQuery } from "./saved-views.queries";
import { fromQuery, toQuery } from "./view-query";

type Props = {
  /** the list that the views belong to */
  page: string;
  /** what is shown now, columns included */
  search: Record<string, unknown>;
  onApply: (search: Record<string, unknown>) => void;
};

type ItemsProps = { views: SavedView[]; query: string; onApply: Props["onApply"] };

function ViewItems({ views, query, onApply }: ItemsProps) {
  const { t } = useTranslation();
  if (views.length === 0) {
    return (
      <Text size="sm" px="sm" py="xs" c="var(--k-muted)" maw={260}>
        {t("views.empty")}
      </Text>
    );
  }
  return views.map((view) => (
    <Menu.Item
      key={view.id}
      onClick={() => onApply(fromQuery(view.query))}
      rightSection={view.query === query && <Check size={14} aria-label={t("views.current")} />}
    >
      {view.own ? view.name : t("views.of", { name: view.name, owner: view.ownerName })}
    </Menu.Item>
  ));
}

/** Filters, order and columns under a name, for oneself or for the team. */
export function SavedViews({ page, search, onApply }: Props) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"save" | "manage">();
  const close = () => setDialog(undefined);
  const { data } = useQuery(savedViewsQuery(page));
  const views = data?.items ?? [];
  const query = toQuery(search);
  const current = views.find((view) => view.query === query);
  return (
    <>
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<LayoutList size={14} aria-hidden />}>
            {current ? t("views.titleOf", { name: current.name }) : t("views.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
          <ViewItems views={views} query={query} onApply={onApply} />
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog("save")}>{t("views.save")}</Menu.Item>
          {views.some((view) => view.own) && (
            <Menu.Item onClick={() => setDialog("manage")}>{t("views.manage")}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog opened={dialog === "save"} page={page} query={query} onClose={close} />
      <ManageViewsDialog opened={dialog === "manage"} views={views} query={query} onClose={close} />
    </>
  );
}
