import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LetterDelivery } from "../../app/make-letters";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";

interface DeliveryChoiceProps {
  readonly delivery: LetterDelivery;
  /** How many lines go by e-mail: without any there are no drafts to choose. */
  readonly emailCount: number;
  readonly onChosen: (delivery: LetterDelivery) => void;
}

const DELIVERIES = ["open", "download", "zip"] as const satisfies readonly LetterDelivery[];

/** How the letters are handed over. A host without downloads has no choice, and the user is told. */
export function DeliveryChoice({ delivery, emailCount, onChosen }: DeliveryChoiceProps) {
  const { t } = useTranslation("interaction");
  if (!useDoors().canDownload) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t("merge.noDownloads")}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <Field label={t("merge.form")}>
      <RadioGroup
        value={delivery}
        onChange={(_, { value }) => {
          onChosen(value as LetterDelivery);
        }}
      >
        {DELIVERIES.map((each) => (
          <Radio key={each} value={each} label={t(`merge.${each}`)} />
        ))}
        {emailCount === 0 ? null : (
          <Radio value="email" label={t("merge.email", { count: emailCount })} />
        )}
      </RadioGroup>
    </Field>
  );
}

/** How many of the lines go by e-mail. */
export function emailCountOf({ lines }: Segment): number {
  return lines.filter(({ correspondenceType }) => correspondenceType === "email").length;
}
