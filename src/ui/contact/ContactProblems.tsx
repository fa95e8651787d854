import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ContactProblem } from "../../domain/contact/contact-problems";
import { unreachable } from "../../domain/unreachable";

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
  switch (problem.kind) {
    case "nameIsMissing":
    case "addressCodeIsMissing":
    case "attributeNameIsMissing":
      return t(`problem.${problem.kind}`);
    case "emailIsInvalid":
      return t("problem.emailIsInvalid", { email: problem.email });
    case "companyIsMissing":
      return t("problem.companyIsMissing", { companyNo: problem.companyNo });
    case "addressCodeIsTaken":
    case "startDateIsMissing":
    case "startDateIsTaken":
    case "endsBeforeItStarts":
      return t(`problem.${problem.kind}`, { code: problem.code });
    case "attributeNameIsTaken":
      return t("problem.attributeNameIsTaken", { name: problem.name });
    case "attributeIsInvalid":
      return t("problem.attributeIsInvalid", { ...problem.attribute });
    case "objectionHasNoDate":
      return t("problem.objectionHasNoDate", { field: t(`problem.${problem.field}`) });
    default:
      return unreachable(problem);
  }
}
