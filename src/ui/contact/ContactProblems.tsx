import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ContactProblem } from "../../domain/contact/contact-problems";

/** What keeps the contact from being saved, each with what to do. */
export function ContactProblems({ problems }: { readonly problems: readonly ContactProblem[] }) {
  const { t } = useTranslation("contact");
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t("problem.title")}</MessageBarTitle>
        {problems.map((problem, index) => (
          <div key={index}>{problemText(problem, t)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function problemText(problem: ContactProblem, t: TFunction<"contact">): string {
  if (problem.kind === "attributeIsInvalid") {
    return t("problem.attributeIsInvalid", { ...problem.attribute });
  }
  if (problem.kind === "objectionHasNoDate") {
    return t("problem.objectionHasNoDate", { field: t(`problem.${problem.field}`) });
  }
  return t(`problem.${problem.kind}`, { ...problem });
}
