import { draftFormatValues } from "@kontor/api/schema";
import { FileDrop } from "@kontor/ui/file-drop";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, NativeSelect, SimpleGrid, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { FileColumns } from "@/shared/imports/file-columns";
import { ReadingFields } from "@/shared/imports/reading-fields";
import { type DraftImport, PASTED } from "./use-draft-import";

const SWITCHES = ["zeroMeansUnknown", "roundAmounts", "removeMissing"] as const;

function Settings({ draft }: { draft: DraftImport }) {
  const { t } = useTranslation();
  const { settings, format, change, choose } = draft;
  return (
    <Stack mt="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t("draftImport.format")}
          description={t("draftImport.formatHint")}
          data={[
            { value: "", label: t("draftImport.format.auto") },
            ...draftFormatValues.map((value) => ({ value, label: t(`draftImport.format.${value}`) })),
          ]}
          value={format ?? ""}
          onChange={(event) => choose(draftFormatValues.find((known) => known === event.currentTarget.value))}
        />
        <TextInput
          label={t("import.skuPrefix")}
          description={t("import.skuPrefixHint")}
          value={settings.skuPrefix}
          onChange={(event) => change({ skuPrefix: event.currentTarget.value })}
        />
      </SimpleGrid>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={t(`draftImport.${name}`)}
          checked={settings[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}

/** Text that is not in any file is read like one. */
function PastedText({ draft }: { draft: DraftImport }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const read = () => void draft.state.read(new File([text], t("draftImport.pastedName"), { type: PASTED }));
  return (
    <Stack gap="xs" mt="md" align="flex-start">
      <Textarea
        w="100%"
        label={t("draftImport.paste")}
        description={t("draftImport.pasteHint")}
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="default" size="xs" disabled={text.trim() === ""} onClick={read}>
        {t("draftImport.readPasted")}
      </Button>
    </Stack>
  );
}

/** The file, and what holds for the whole of it. */
export function DraftFileStep({ draft }: { draft: DraftImport }) {
  const { t } = useTranslation();
  const { state } = draft;
  return (
    <Panel title={t("import.step.file")}>
      <FileDrop
        label={t("draftImport.drop")}
        hint={state.file ? t("import.dropAgain") : t("draftImport.dropHint")}
        accept=".csv,.txt,.xlsx,text/csv,text/plain"
        file={state.file}
        onFile={(file) => void state.read(file)}
      />
      <PastedText draft={draft} />
      <FileColumns table="price-lists" />
      {state.shape?.encoding && state.shape.delimiter && draft.format === "CSV" && (
        <ReadingFields
          encoding={state.shape.encoding}
          delimiter={state.shape.delimiter}
          onRead={(part) => void state.readAs(part)}
        />
      )}
      <Settings draft={draft} />
    </Panel>
  );
}
