import { useTranslation } from "react-i18next";
import type { RowProblem } from "../../domain/contact/import/import-draft";
import { unreachable } from "../../domain/unreachable";
import { dayName } from "../shared/value-names";

/** Says in a sentence what is wrong with a row. */
export function useRowProblemText(): (problem: RowProblem) => string {
  const { t, i18n } = useTranslation("contact");
  return (problem) => {
    switch (problem.kind) {
      case "nameIsMissing":
      case "quotesAreMalformed":
        return t(`rowProblem.${problem.kind}`);
      case "emailIsInvalid":
        return t("rowProblem.emailIsInvalid", { value: problem.value });
      case "valueIsUnknown":
        return t("rowProblem.valueIsUnknown", {
          value: problem.value,
          field: t(`importField.${problem.field}`),
        });
      case "companyIsMissing":
        return t("rowProblem.companyIsMissing", { companyNo: problem.companyNo });
      case "tooManyCells":
        return t("rowProblem.tooManyCells", {
          cells: problem.cellCount,
          columns: problem.columnCount,
        });
      case "isDuplicate":
        return t("rowProblem.isDuplicate", { rowNo: problem.ofRowNo });
      case "isAmbiguous":
        return t("rowProblem.isAmbiguous", { contactNos: problem.contactNos.join(", ") });
      case "wasErased":
        return t("rowProblem.wasErased", { erasedOn: dayName(problem.erasedOn, i18n.language) });
      default:
        return unreachable(problem);
    }
  };
}
