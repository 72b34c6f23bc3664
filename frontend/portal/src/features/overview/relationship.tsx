import { LinkButton } from "@kontor/kit/link-button";
import { Notice } from "@kontor/ui/notice";
import { useTranslation } from "@kontor/ui/use-translation";
import { usePortal } from "@/shared/portal";
import { useMe } from "@/shared/session";

/** What the customer should know first: new terms, a request that waits, an access that was ended. */
export function Relationship() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const { relationship, pendingTerms } = useMe();
  const { status, message } = relationship;
  return (
    <>
      {pendingTerms > 0 && (
        <Notice
          tone="warn"
          title={t("terms.waiting", { count: pendingTerms })}
          actions={
            <LinkButton to="/terms" size="xs">
              {t("terms.read")}
            </LinkButton>
          }
        />
      )}
      {status !== "ACTIVE" && (
        <Notice
          tone={status === "REQUESTED" ? "accent" : "danger"}
          title={t(`relationship.${status}`, { name })}
        >
          {message ? t("relationship.message", { name, message }) : t(`relationshipHint.${status}`, { name })}
        </Notice>
      )}
    </>
  );
}
