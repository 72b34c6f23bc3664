import { useState } from "react";

/** Not a failure: the person thought better of it while a form was being sent. */
export class Withdrawn extends Error {}

type Open<Subject> = { subject: Subject; answer: (answer: string | undefined) => void };

/** A question on the way to the server: it shows what is asked about and waits for the answer. */
export function useQuestion<Subject>() {
  const [question, setQuestion] = useState<Open<Subject>>();
  const ask = async (subject: Subject): Promise<string> => {
    const answer = await new Promise<string | undefined>((resolve) =>
      setQuestion({ subject, answer: resolve }),
    );
    setQuestion(undefined);
    if (answer === undefined) throw new Withdrawn();
    return answer;
  };
  return { question, ask };
}
