import { openQuestionDesk } from "../store/questions/open-question-desk";
import { serveQuestions } from "./serve-questions";

serveQuestions(openQuestionDesk, self);
