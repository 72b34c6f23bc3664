import { useTranslation } from "@kontor/ui/use-translation";
import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { Reading } from "./use-import";

/** As programs name them, so that one finds what another program says. */
const ENCODINGS = [
  { value: "UTF-8", label: "UTF-8" },
  { value: "windows-1252", label: "Windows-1252" },
  { value: "ISO-8859-15", label: "ISO-8859-15" },
  { value: "windows-1250", label: "Windows-1250" },
  { value: "windows-1251", label: "Windows-1251" },
  { value: "IBM850", label: "CP850 (DOS)" },
  { value: "x-MacRoman", label: "MacRoman" },
  { value: "windows-31j", label: "Shift-JIS" },
  { value: "GB18030", label: "GB18030" },
  { value: "UTF-16", label: "UTF-16" },
];

const DELIMITERS = [";", ",", "|"];

type Props = {
  /** what the server read the file as */
  encoding: string;
  delimiter: string;
  onRead: (part: Partial<Reading>) => void;
};

function withOwn(options: { value: string; label: string }[], value: string) {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}

/** How the file is written, as it was recognised; another choice draws the samples anew. */
export function ReadingFields({ encoding, delimiter, onRead }: Props) {
  const { t } = useTranslation();
  const named = delimiter === "\t" ? "TAB" : delimiter;
  const delimiters = [
    ...DELIMITERS.map((value) => ({ value, label: value })),
    { value: "TAB", label: t("import.tab") },
  ];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md">
      <NativeSelect
        label={t("import.encoding")}
        description={t("import.encodingHint")}
        data={withOwn(ENCODINGS, encoding)}
        value={encoding}
        onChange={(event) => onRead({ encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("import.delimiter")}
        description={t("import.delimiterHint")}
        data={withOwn(delimiters, named)}
        value={named}
        onChange={(event) => onRead({ delimiter: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

/** Workbooks say themselves how they are written. */
export function isWorkbook(file: File | undefined): boolean {
  return file?.name.toLowerCase().endsWith(".xlsx") ?? false;
}
