import { mailKindValues } from "@kontor/api/schema";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MailViews } from "./mail-views";
import { type MailTemplate, templatesQuery } from "./mails.queries";
import type { MailKind } from "./mails.search";

type Row = { kind: MailKind; texts: MailTemplate[] };

function rowsOf(templates: MailTemplate[] | undefined): Row[] | undefined {
  return (
    templates &&
    mailKindValues.map((kind) => ({ kind, texts: templates.filter((template) => template.kind === kind) }))
  );
}

function Languages({ texts }: { texts: MailTemplate[] }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {texts.map(({ kind, language, custom }) => (
        <Link
          key={language}
          to="/settings/mails/templates/$kind/$language"
          params={{ kind, language }}
          className="k-link"
          aria-label={`${t(`mailKind.${kind}`)}, ${custom ? t("template.ownIn", { language }) : language}`}
        >
          <Tag tone={custom ? "accent" : "neutral"}>
            {custom ? t("template.ownIn", { language }) : language}
          </Tag>
        </Link>
      ))}
    </Group>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    {
      id: "kind",
      header: t("mail.kind"),
      cell: ({ kind }) => (
        <>
          {t(`mailKind.${kind}`)}
          <Text size="xs" c="var(--k-muted)">
            {t(`mailKindHint.${kind}`)}
          </Text>
        </>
      ),
      minWidth: 260,
    },
    { id: "languages", header: t("template.languages"), cell: ({ texts }) => <Languages texts={texts} /> },
  ];
}

/** Everything that Kontor writes to people, in every language. */
export function TemplateListPage() {
  const { t } = useTranslation();
  const list = useQuery(templatesQuery);
  const columns = useColumns();
  usePageTitle(t("mails.templates"));
  return (
    <>
      <MailViews />
      <ListTable
        label={t("mails.templates")}
        columns={columns}
        query={{ ...list, data: rowsOf(list.data) }}
        rowKey={({ kind }) => kind}
        empty={{ title: t("mails.none") }}
      />
    </>
  );
}
