import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../domain/contact/contact";
import type { WhyContact } from "../../domain/segment/why-contact";
import { ContactPicker } from "../shared/ContactPicker";
import { RoomPage } from "../shared/RoomPage";
import { useContactRow } from "../shared/use-contact";
import type { ErrandPageProps } from "./segment-errands";
import { useReasonDetail } from "./use-reason-detail";
import { useWhy } from "./use-why";
import { WhyStep } from "./WhyStep";

/** For any contact: whether it is in the segment, and which step and which condition decided. */
export function WhyPage({ segment, contactNo, onLeave, onContactOpened }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const [askedNo, setAskedNo] = useState(contactNo);
  const contact = useContactRow(askedNo)?.contact;
  const why = useWhy(segment, askedNo);
  return (
    <RoomPage title={t("why.title")} onBack={onLeave}>
      <ContactPicker
        label={t("why.whom")}
        name={contact?.name ?? ""}
        placeholder={t("pick.placeholder")}
        onPick={({ no }) => {
          setAskedNo(no);
        }}
      />
      {askedNo === "" ? <Text>{t("why.text")}</Text> : null}
      {contact === undefined || why === undefined ? null : (
        <Answer
          contact={contact}
          why={why}
          onOpen={() => {
            onContactOpened(askedNo);
          }}
        />
      )}
    </RoomPage>
  );
}

interface AnswerProps {
  readonly contact: Contact;
  readonly why: WhyContact;
  readonly onOpen: () => void;
}

function Answer({ contact, why, onOpen }: AnswerProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const detailOf = useReasonDetail(contact);
  const { isIn, decidingIndex, verdicts } = why;
  const effect = decidingIndex === undefined ? undefined : verdicts[decidingIndex]?.effect;
  const name = contact.name === "" ? contact.no : contact.name;
  return (
    <>
      <div role="status">
        <Text as="h3" block weight="semibold" size={400} className={styles.verdict}>
          {t(isIn ? "why.isIn" : "why.isOut", { name })}
        </Text>
        <Text block>
          {t(`why.because.${effect?.kind ?? "never"}`, {
            step: (decidingIndex ?? 0) + 1,
            reason: effect?.kind === "leftOut" ? detailOf(effect.reason) : "",
          })}
        </Text>
      </div>
      <Button size="small" className={styles.open} icon={<PersonRegular />} onClick={onOpen}>
        {t("line.openContact")}
      </Button>
      {verdicts.length === 0 ? null : (
        <ol className={styles.steps} aria-label={t("steps.label")}>
          {verdicts.map((verdict, index) => (
            <li key={index}>
              <WhyStep verdict={verdict} isDeciding={index === decidingIndex} detailOf={detailOf} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const useStyles = makeStyles({
  verdict: { margin: 0 },
  open: { alignSelf: "start" },
  steps: {
    margin: 0,
    paddingInlineStart: "24px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
  },
});
