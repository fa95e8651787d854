import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LetterDelivery } from "../../app/make-letters";
import type { Segment } from "../../domain/segment/segment";
import { DeliveryChoice, emailCountOf } from "./DeliveryChoice";

/** What the user has chosen for a logging. */
export interface LogChoice {
  /** Null when the letters are not to be merged now. */
  readonly delivery: LetterDelivery | null;
  readonly keepsLetters: boolean;
  /** The description of the follow-up segment; null for none. */
  readonly followUp: string | null;
}

interface LogChoicesProps {
  readonly segment: Segment;
  readonly choice: LogChoice;
  readonly onChanged: (choice: LogChoice) => void;
}

/** What else happens when a segment is logged. */
export function LogChoices({ segment, choice, onChanged }: LogChoicesProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { delivery, keepsLetters, followUp } = choice;
  return (
    <div className={styles.choices}>
      <Checkbox
        label={t("log.keep")}
        checked={keepsLetters}
        onChange={(_, { checked }) => {
          onChanged({ ...choice, keepsLetters: checked === true });
        }}
      />
      <Checkbox
        label={t("log.deliver")}
        checked={delivery !== null}
        onChange={(_, { checked }) => {
          onChanged({ ...choice, delivery: checked === true ? "open" : null });
        }}
      />
      {delivery === null ? null : (
        <div className={styles.detail}>
          <DeliveryChoice
            delivery={delivery}
            emailCount={emailCountOf(segment)}
            onChosen={(chosen) => {
              onChanged({ ...choice, delivery: chosen });
            }}
          />
        </div>
      )}
      <Checkbox
        label={t("log.followUp")}
        checked={followUp !== null}
        onChange={(_, { checked }) => {
          const description = t("log.followUpDescription", { no: segment.header.no });
          onChanged({ ...choice, followUp: checked === true ? description : null });
        }}
      />
      {followUp === null ? null : (
        <Field label={t("log.description")} className={styles.detail}>
          <Input
            value={followUp}
            onChange={(_, { value }) => {
              onChanged({ ...choice, followUp: value });
            }}
          />
        </Field>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column" },
  detail: { marginLeft: tokens.spacingHorizontalXXXL },
});
