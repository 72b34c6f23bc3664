import { FilterChip } from "@kontor/ui/filter-chips";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import X from "lucide-react/icons/x";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { SEVERITIES } from "@/domain/price/findings";
import { DownloadMenu } from "@/shared/lists/download-menu";
import type { FindingsSearch } from "./price-findings.search";

/** What the table says, in columns of a file. */
const COLUMNS = [
  "severity",
  "code",
  "sku",
  "productName",
  "actions",
  "termMonths",
  "customerName",
  "className",
  "price",
  "reference",
  "suggestion",
  "fix",
  "customers",
  "atStake",
  "currency",
  "day",
  "until",
];
const OF_ACCEPTED = [...COLUMNS, "acceptedBy", "acceptedUntil", "reason"];

type Props = { search: FindingsSearch; onChange: (part: FindingsSearch) => void };

export function FindingFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const classOptions = useClassOptions();
  return (
    <Group gap="xs" mb="md">
      <FilterChip
        label={t("findings.severity")}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={search.severity}
        onChange={(severity) => onChange({ severity })}
      />
      <FilterChip
        label={t("customer.class")}
        options={classOptions}
        value={search.classId}
        onChange={(classId) => onChange({ classId })}
      />
      <FilterChip
        label={t("findings.state")}
        options={[{ value: "ACCEPTED", label: t("findings.state.ACCEPTED") }]}
        value={search.state}
        onChange={(state) => onChange({ state })}
      />
      {search.customerId && (
        <Button
          variant="default"
          size="xs"
          rightSection={<X size={13} aria-hidden />}
          onClick={() => onChange({ customerId: undefined })}
        >
          {t("changes.ofCustomer")}
        </Button>
      )}
      <DownloadMenu
        path="/api/v1/price-findings"
        query={{ ...search, cursor: undefined }}
        columns={search.state ? OF_ACCEPTED : COLUMNS}
        fileName={t("download.file.findings")}
      />
    </Group>
  );
}
