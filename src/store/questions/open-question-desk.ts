import { asStoreError } from "../as-store-error";
import { Database } from "../database";
import { openContactQuestions, type ContactQuestions } from "./contact-questions";
import { hearChanges, type HeardChanges } from "./heard-changes";

/**
 * Answers questions about the contacts of a database that a pane has opened, on a connection of its own: in a worker.
 * Another pane that upgrades the store must not wait for it. Rejects with a {@link StoreError}.
 */
export function openQuestionDesk(databaseName: string): ContactQuestions {
  const database = new Database({ name: databaseName });
  database.on("versionchange", () => {
    database.close();
  });
  let heard: HeardChanges = () => undefined;
  const questions = openContactQuestions(database, { heard: () => heard() });
  const opening = Promise.resolve(database.open()).then(() => {
    heard = hearChanges(database);
  });
  const answered = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    opening.then(ask).catch((cause: unknown) => {
      throw asStoreError("The contacts could not be read.", cause);
    });
  return {
    count: (...asked) => answered(() => questions.count(...asked)),
    matching: (...asked) => answered(() => questions.matching(...asked)),
  };
}
