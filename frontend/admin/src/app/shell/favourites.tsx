import { currentPageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Menu, Text, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useRouterState } from "@tanstack/react-router";
import ListStar from "lucide-react/icons/bookmark";
import Star from "lucide-react/icons/star";
import { favouritesQuery, useAddFavourite, useRemoveFavourite } from "./favourites.queries";

/** The star: keeps the page as it is now, filters included. */
export function FavouriteStar() {
  const { t } = useTranslation();
  const notices = useNotices();
  const path = useRouterState({ select: (state) => state.location.href });
  const { data } = useQuery(favouritesQuery);
  const add = useAddFavourite();
  const remove = useRemoveFavourite();
  const kept = data?.items.find((favourite) => favourite.path === path);
  const label = kept ? t("favourites.remove") : t("favourites.add");
  const toggle = () => {
    if (kept) remove.mutate(kept.id, { onError: notices.failed });
    else add.mutate({ path, label: currentPageTitle() }, { onError: notices.failed });
  };
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--k-text)"
        size="lg"
        aria-label={label}
        aria-pressed={kept !== undefined}
        onClick={toggle}
      >
        <Star
          size={18}
          fill={kept ? "var(--k-accent)" : "none"}
          stroke={kept ? "var(--k-accent)" : "currentColor"}
          aria-hidden
        />
      </ActionIcon>
    </Tooltip>
  );
}

export function FavouritesMenu() {
  const { t } = useTranslation();
  const router = useRouter();
  const { data } = useQuery(favouritesQuery);
  const items = data?.items ?? [];
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Tooltip label={t("favourites.title")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--k-text)"
            size="lg"
            aria-label={t("favourites.title")}
          >
            <ListStar size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="var(--k-muted)">{t("favourites.title")}</Menu.Label>
        {items.length === 0 && (
          <Text size="sm" px="sm" pb="xs" c="var(--k-muted)">
            {t("favourites.empty")}
          </Text>
        )}
        {items.map((favourite) => (
          <Menu.Item key={favourite.id} onClick={() => router.history.push(favourite.path)}>
            {favourite.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
