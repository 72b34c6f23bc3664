import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Group, Input, Radio } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { cataloguesQuery, groupsQuery } from "./offers.queries";

export type Choosable = {
  id: string;
  name: string;
  groupId: string | null;
  groupName: string | null;
  exclusive: boolean;
};

/** Every catalogue with what its group allows; absent until both are known, none for whoever may not read them. */
export function useCatalogues(): Choosable[] | undefined {
  const catalogues = useQuery(cataloguesQuery);
  const groups = useQuery(groupsQuery);
  if (catalogues.isError || groups.isError) return [];
  if (!catalogues.data || !groups.data) return undefined;
  const known = groups.data.items;
  return catalogues.data.items.map(({ id, name, groupId }) => {
    const group = known.find((one) => one.id === groupId);
    return { id, name, groupId, groupName: group?.name ?? null, exclusive: group?.exclusive ?? false };
  });
}

function grouped(catalogues: Choosable[]): Choosable[][] {
  const groups = new Map<string, Choosable[]>();
  for (const catalogue of catalogues) {
    const key = catalogue.groupId ?? "";
    groups.set(key, [...(groups.get(key) ?? []), catalogue]);
  }
  return [...groups.values()];
}

type GroupProps = {
  group: Choosable[];
  chosen: string[];
  disabled: boolean;
  onChange: (chosen: string[]) => void;
};

/** Of an exclusive group there is one, or none. */
function OneOf({ group, chosen, disabled, onChange }: GroupProps) {
  const { t } = useTranslation();
  const held = group.filter(({ id }) => chosen.includes(id));
  const choose = (id: string) => {
    const others = chosen.filter((one) => !group.some((catalogue) => catalogue.id === one));
    onChange(id === "" ? others : [...others, id]);
  };
  return (
    <Radio.Group
      label={group[0]?.groupName}
      description={t("relationship.exclusive")}
      error={held.length > 1 ? t("relationship.severalChosen") : undefined}
      value={held.length > 1 ? null : (held[0]?.id ?? "")}
      onChange={choose}
    >
      <Group mt={6} gap="md">
        {group.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} disabled={disabled} />
        ))}
        <Radio value="" label={t("relationship.noneOf")} disabled={disabled} />
      </Group>
    </Radio.Group>
  );
}

function AnyOf({ group, chosen, disabled, onChange }: GroupProps) {
  const { t } = useTranslation();
  const [first] = group;
  return (
    <Checkbox.Group
      label={first?.groupName ?? t("relationship.noGroup")}
      description={first?.groupId ? t("relationship.complementary") : undefined}
      value={chosen}
      onChange={onChange}
    >
      <Group mt={6} gap="md">
        {group.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} disabled={disabled} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

type Props = {
  label?: string;
  description?: string;
  catalogues: Choosable[];
  chosen: string[];
  disabled?: boolean;
  error?: string;
  onChange: (chosen: string[]) => void;
};

/** Catalogues by their groups: one of those that exclude each other, as many as one likes of the others. */
export function CatalogueChoice({
  label,
  description,
  catalogues,
  disabled = false,
  error,
  ...choice
}: Props) {
  return (
    <Input.Wrapper component="div" label={label} labelElement="div" description={description} error={error}>
      {grouped(catalogues).map((group) => {
        const Part = group[0]?.exclusive ? OneOf : AnyOf;
        return <Part key={group[0]?.groupId ?? ""} group={group} disabled={disabled} {...choice} />;
      })}
    </Input.Wrapper>
  );
}
