import type { Schema } from "@kontor/api/types";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { RelationshipTag } from "./relationship-tag";

type Props = { customer: Pick<Schema<"CustomerView">, "relationship" | "locks"> };

/** What is to be known before anything is done with a customer, wherever one is chosen; nothing when there is nothing. */
export function CustomerCaution({ customer: { relationship, locks } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {relationship !== "ACTIVE" && (
        <>
          {" "}
          <RelationshipTag status={relationship} />
        </>
      )}
      {locks.length > 0 && (
        <>
          {" "}
          <Tag tone="warn">
            {t("customer.locked", { what: locks.map((lock) => t(`lock.${lock}`)).join(", ") })}
          </Tag>
        </>
      )}
    </>
  );
}
