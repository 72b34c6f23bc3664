import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CatalogueChoice } from "@/domain/offer/catalogue-choice";
import { useRights } from "@/shared/session";
import { type Relationship, useReleaseCatalogues } from "./relationship.queries";

type Props = { relationship: Relationship };

function releasedOf({ catalogues }: Relationship): string[] {
  return catalogues.filter(({ released }) => released).map(({ id }) => id);
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
      <CatalogueChoice
        catalogues={relationship.catalogues}
        chosen={chosen}
        disabled={!editable}
        onChange={setChosen}
      />
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
