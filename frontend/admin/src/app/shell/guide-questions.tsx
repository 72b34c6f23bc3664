import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import { Refusal } from "@kontor/kit/refusal";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useRights } from "@/shared/session";

type Answer = "yes" | "no";

const opinionsQuery = read("/api/v1/guides");

const useAnswerGuide = (guide: string) =>
  useWrite("put", "/api/v1/guides/{guide}/answer", (answer: Schema<"GuideAnswerInput">) => ({
    params: { path: { guide } },
    body: answer,
  }));

type QuestionProps = { label: string; answer: Answer | undefined; onAnswer: (answer: Answer) => void };

function Question({ label, answer, onAnswer }: QuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" id={id}>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        data={[
          { value: "yes", label: t("answer.yes") },
          { value: "no", label: t("answer.no") },
        ]}
        value={answer ?? ""}
        onChange={(value) => onAnswer(value === "yes" ? "yes" : "no")}
      />
    </Group>
  );
}

/** What the team said so far, for whoever looks after the desk. */
function Opinion({ guide }: { guide: string }) {
  const { t } = useTranslation();
  const mayRead = useRights()("settings:read");
  const { data } = useQuery({ ...opinionsQuery, enabled: mayRead });
  const opinion = data?.find((one) => one.guide === guide);
  if (!opinion) return null;
  return (
    <Text size="xs" c="var(--k-muted)">
      {t("guide.opinion", {
        count: opinion.answers,
        helpful: opinion.helpful,
        easy: opinion.easyToFind,
      })}
    </Text>
  );
}

/** Asks whether the guide helped, and whether one found what one was looking for. */
export function GuideQuestions({ guide }: { guide: string }) {
  const { t } = useTranslation();
  const [helpful, setHelpful] = useState<Answer>();
  const [found, setFound] = useState<Answer>();
  const say = useAnswerGuide(guide);
  const send = () => say.mutate({ helpful: helpful === "yes", easyToFind: found === "yes" });
  return (
    <Stack gap="xs" mt="xl" pt="md" style={{ borderTop: "1px solid var(--k-line)" }}>
      {say.isSuccess ? (
        <Text size="sm" role="status">
          {t("guide.thanks")}
        </Text>
      ) : (
        <>
          <Question label={t("guide.helpful")} answer={helpful} onAnswer={setHelpful} />
          <Question label={t("guide.easyToFind")} answer={found} onAnswer={setFound} />
          <Refusal error={say.error} />
          <Group>
            <Button
              size="xs"
              variant="default"
              disabled={!helpful || !found}
              loading={say.isPending}
              onClick={send}
            >
              {t("guide.send")}
            </Button>
          </Group>
        </>
      )}
      <Opinion guide={guide} />
    </Stack>
  );
}
