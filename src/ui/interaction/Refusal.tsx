import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LogRefusal } from "../../app/log-segment";

/** Why nothing was merged or logged, and what to do about it. */
export function Refusal({ refusal }: { readonly refusal: LogRefusal }) {
  const { t } = useTranslation("interaction");
  const { kind } = refusal;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(`refused.${kind}.title`)}</MessageBarTitle>
        <div>
          {kind === "problems"
            ? t("refused.problems.body", { count: kindsOf(refusal).size })
            : t(`refused.${kind}.body`)}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The same thing with everybody is one to solve, as in the check. */
function kindsOf({ problems }: LogRefusal & { readonly kind: "problems" }): ReadonlySet<string> {
  return new Set(problems.map(({ kind }) => kind));
}
