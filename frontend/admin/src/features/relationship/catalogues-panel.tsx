import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useRights } from "@/shared/session";
import { type Relationship, useReleaseCatalogues } from "./relationship.queries";

type Catalogue = Relationship["catalogues"][number];
type Props = { relationship: Relationship };

/** They come in the order of their groups. */
function grouped(catalogues: Catalogue[]): Catalogue[][] {
  const groups: Catalogue[][] = [];
  for (const catalogue of catalogues) {
    const last = groups.at(-1);
    if (last?.[0]?.groupId === catalogue.groupId) last.push(catalogue);
    else groups.push([catalogue]);
  }
  return groups;
}

function releasedOf({ catalogues }: Relationship): string[] {
  return catalogues.filter(({ released }) => released).map(({ id }) => id);
}

/** Choosing one of an exclusive group takes back the other. */
function toggled(catalogues: Catalogue[], chosen: string[], { id, groupId, exclusive }: Catalogue): string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  const rivals = exclusive
    ? catalogues.filter((other) => other.groupId === groupId).map((other) => other.id)
    : [];
  return [...chosen.filter((other) => !rivals.includes(other)), id];
}

type GroupProps = {
  group: Catalogue[];
  chosen: string[];
  disabled: boolean;
  onToggle: (one: Catalogue) => void;
};

function CatalogueGroup({ group, chosen, disabled, onToggle }: GroupProps) {
  const { t } = useTranslation();
  const [first] = group;
  const hint = first?.exclusive ? t("relationship.exclusive") : t("relationship.complementary");
  return (
    <Checkbox.Group
      label={first?.groupName ?? t("relationship.noGroup")}
      description={first?.groupId ? hint : undefined}
      value={chosen}
    >
      <Group mt={6} gap="md">
        {group.map((catalogue) => (
          <Checkbox
            key={catalogue.id}
            value={catalogue.id}
            label={catalogue.name}
            disabled={disabled}
            onChange={() => onToggle(catalogue)}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function Editor({ relationship }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const editable = useRights()("relationships:write") && relationship.status === "ACTIVE";
  const save = useReleaseCatalogues(relationship);
  const [chosen, setChosen] = useState(() => releasedOf(relationship));
  const changed = chosen.toSorted().join() !== releasedOf(relationship).toSorted().join();
  return (
    <Stack>
      {save.isError && <Refusal error={save.error} />}
      {grouped(relationship.catalogues).map((group) => (
        <CatalogueGroup
          key={group[0]?.groupId ?? ""}
          group={group}
          chosen={chosen}
          disabled={!editable}
          onToggle={(one) => setChosen(toggled(relationship.catalogues, chosen, one))}
        />
      ))}
      {editable && (
        <Group>
          <Button
            size="xs"
            disabled={!changed}
            loading={save.isPending}
            onClick={() =>
              save.mutate(chosen, { onSuccess: () => notices.done(t("relationship.cataloguesSaved")) })
            }
          >
            {t("action.save")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** From which catalogues the customer may order. */
export function CataloguesPanel({ relationship }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t("requests.catalogues")} lead={t("relationship.cataloguesLead")}>
      {relationship.catalogues.length === 0 ? (
        <Text size="sm" c="var(--k-muted)">
          {t("relationship.noCatalogues")}
        </Text>
      ) : (
        <Editor key={relationship.version} relationship={relationship} />
      )}
    </Panel>
  );
}
