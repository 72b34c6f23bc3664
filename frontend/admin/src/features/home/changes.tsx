import { useWords } from "@kontor/kit/use-words";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { useValueText } from "@/domain/history/value-text";
import { ChangeSentence } from "./change-sentence";
import classes from "./home.module.css";
import { type Change, changesQuery } from "./home.queries";
import { HomePart } from "./home-part";

function Fields({ changes, names }: Pick<Change, "changes" | "names">) {
  const words = useWords();
  const valueText = useValueText(names);
  return changes.map(({ field, before, after }) => (
    <span key={field} className={classes.field}>
      {`${words(`field.${field}`, field)}: ${valueText(field, before)} → ${valueText(field, after)}`}
    </span>
  ));
}

/** What was done lately, by whom, in sentences. */
export function Changes() {
  const { t } = useTranslation();
  return (
    <HomePart title={t("home.changes")} query={changesQuery}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={classes.nothing}>{t("home.changes.none")}</p>
        ) : (
          <ol className={classes.changes}>
            {items.map((change) => (
              <li key={change.id}>
                <span>
                  <ChangeSentence change={change} />
                </span>
                <span className={classes.note}>
                  <Fields changes={change.changes} names={change.names} />
                  <Moment at={change.at} />
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </HomePart>
  );
}
