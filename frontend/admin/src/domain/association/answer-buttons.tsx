import { renewalAnswerValues } from "@kontor/api/schema";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { type Association, useAnswerRenewal } from "./associations.queries";

/** Where the customer is asked, staff may answer in the customer's place. */
export function AnswerButtons({ association }: { association: Association }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const answer = useAnswerRenewal();
  const { id, renewal, state } = association;
  if (renewal?.mode !== "ASK" || state === "ENDED") return null;
  return renewalAnswerValues
    .filter((value) => value !== renewal.answer)
    .map((value) => (
      <Button
        key={value}
        variant="default"
        size="xs"
        loading={answer.isPending}
        onClick={() =>
          answer.mutate(
            { id, answer: value },
            { onSuccess: () => notices.done(t("association.answered")), onError: notices.failed },
          )
        }
      >
        {t(`renewalAnswerAction.${value}`)}
      </Button>
    ));
}
