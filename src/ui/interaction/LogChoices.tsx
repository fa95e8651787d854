import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { FollowUpWanted } from "../../app/log-segment";
import type { LetterDelivery } from "../../app/make-letters";
import type { Segment } from "../../domain/segment/segment";
import { DeliveryChoice, emailCountOf } from "./DeliveryChoice";

/** What the user has chosen for a logging. */
export interface LogChoice {
  /** Null when the letters are not to be merged now. */
  readonly delivery: LetterDelivery | null;
  readonly keepsLetters: boolean;
  /** The follow-up segment; null for none. */
  readonly followUp: FollowUpWanted | null;
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
          const wanted = { description, takesLetter: false };
          onChanged({ ...choice, followUp: checked === true ? wanted : null });
        }}
      />
      {followUp === null ? null : (
        <div className={styles.detail}>
          <Field label={t("log.description")}>
            <Input
              value={followUp.description}
              onChange={(_, { value }) => {
                onChanged({ ...choice, followUp: { ...followUp, description: value } });
              }}
            />
          </Field>
          <Checkbox
            label={t("log.followUpLetter")}
            checked={followUp.takesLetter}
            onChange={(_, { checked }) => {
              onChanged({ ...choice, followUp: { ...followUp, takesLetter: checked === true } });
            }}
          />
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column" },
  detail: { marginLeft: tokens.spacingHorizontalXXXL },
});
