import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { List, Text } from "@mantine/core";
import classes from "./life.module.css";
import type { DeletionPreview } from "./life.queries";

/** What goes with the customer, in figures. */
function Parts({ parts }: Pick<DeletionPreview, "parts">) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (parts.length === 0) return <Text size="sm">{t("life.nothing")}</Text>;
  return (
    <section aria-label={t("life.goes")}>
      <dl className={classes.parts}>
        {parts.map(({ part, count, held }) => (
          <div key={part}>
            <dt>{t(`life.part.${part}`)}</dt>
            <dd className="k-number">
              {formatNumber(count, locale)}
              {held > 0 && <small>{t("life.heldNow", { number: formatNumber(held, locale) })}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who cannot sign in any more. */
function People({ people, peopleCount }: Pick<DeletionPreview, "people" | "peopleCount">) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (people.length === 0) return null;
  const more = peopleCount - people.length;
  return (
    <section aria-label={t("life.people")}>
      <Text size="sm" fw={600}>
        {t("life.people")}
      </Text>
      <List size="sm" className={classes.people}>
        {people.map(({ name, email }) => (
          <List.Item key={email}>{`${name} · ${email}`}</List.Item>
        ))}
        {more > 0 && (
          <List.Item>{t("life.morePeople", { count: more, number: formatNumber(more, locale) })}</List.Item>
        )}
      </List>
    </section>
  );
}

export function DeletionParts({ preview }: { preview: DeletionPreview }) {
  return (
    <>
      <Parts parts={preview.parts} />
      <People people={preview.people} peopleCount={preview.peopleCount} />
    </>
  );
}
