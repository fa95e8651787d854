import { useEffect, useState } from "react";
import type { Doors } from "../../app/doors";
import { useDoors } from "./doors-context";
import { useReportFault } from "./use-errand";

/** The answer to a question, asked anew when the question is another; undefined while it is on its way. */
export function useAnswer<Answer>(question: (doors: Doors) => Promise<Answer>): Answer | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const [answered, setAnswered] = useState<{ question: unknown; answer: Answer }>();
  useEffect(() => {
    let outrun = false;
    question(doors).then((answer) => {
      if (!outrun) setAnswered({ question, answer });
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, question, report]);
  return answered?.question === question ? answered.answer : undefined;
}
