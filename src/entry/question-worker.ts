import { previewSteps, type StepPreviewer } from "../app/preview-step";
import { openStore } from "../store/open-store";
import { openQuestionDesk } from "../store/questions/open-question-desk";
import { newId, now, today } from "./clock";
import { serveQuestions } from "./serve-questions";
import type { QuestionDesk } from "./question-messages";

serveQuestions(openDesk, self);

/** What a step would do is read from a store of this thread, which asks the same desk. */
function openDesk(databaseName: string): QuestionDesk {
  const questions = openQuestionDesk(databaseName);
  let steps: Promise<StepPreviewer> | undefined;
  const openSteps = async () => {
    const options = { partitionKey: "", databaseName, now, today, newId };
    return previewSteps(await openStore({ ...options, askElsewhere: questions }));
  };
  return {
    ...questions,
    preview: async (...asked) => {
      steps ??= openSteps().catch((fault: unknown) => {
        steps = undefined;
        throw fault;
      });
      return (await steps).preview(...asked);
    },
  };
}
