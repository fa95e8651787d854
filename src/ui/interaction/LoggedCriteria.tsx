import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Doors } from "../../app/doors";
import { type LoggedDrift, previewLoggedDrift } from "../../app/logged-drift";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import type { KeptOrigin } from "../../ports/interaction-log";
import { RoomBar } from "../shared/RoomBar";
import { ContactNames, FoldedNames } from "../shared/steps/ContactNames";
import { StepSummary } from "../shared/steps/StepSummary";
import { useAnswer } from "../shared/use-answer";
import { Waiting } from "../shared/Waiting";
import type { LoggedSegmentErrands } from "./use-logged-segment-errands";

interface LoggedCriteriaProps {
  readonly logged: LoggedSegment;
  readonly errands: LoggedSegmentErrands;
  readonly onBack: () => void;
}

/** The steps that chose whom a logged segment went to, and whom they would choose today. */
export function LoggedCriteria({ logged, errands, onBack }: LoggedCriteriaProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { entryNo } = logged;
  const answer = useAnswer(
    useCallback(
      async ({ store }: Doors) => ({ origin: await store.log.origin(entryNo) }),
      [entryNo],
    ),
  );
  return (
    <>
      <RoomBar title={t("criteria.title")} onBack={onBack} />
      {answer === undefined ? (
        <Waiting />
      ) : (
        <div className={styles.page}>
          {answer.origin === undefined ? (
            <Text>{t("criteria.unknown")}</Text>
          ) : (
            <Criteria logged={logged} origin={answer.origin} errands={errands} />
          )}
        </div>
      )}
    </>
  );
}

interface CriteriaProps extends Omit<LoggedCriteriaProps, "onBack"> {
  readonly origin: KeptOrigin;
}

function Criteria({ logged, origin, errands }: CriteriaProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  if (origin.criteria.length === 0) return <Text>{t("criteria.none")}</Text>;
  return (
    <>
      <ol className={styles.steps} aria-label={t("criteria.steps")}>
        {origin.criteria.map((step, index) => (
          <li key={index} className={styles.step}>
            <StepSummary step={step} />
          </li>
        ))}
      </ol>
      <Subtitle2 as="h3" className={styles.title}>
        {t("criteria.today")}
      </Subtitle2>
      <Today logged={logged} origin={origin} errands={errands} />
    </>
  );
}

/** Asked for, since it takes all steps again on all contacts. */
function Today(props: CriteriaProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked) return <Drift {...props} />;
  return (
    <>
      <Text>{t("criteria.todayText")}</Text>
      <Button
        className={styles.action}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {t("criteria.compare")}
      </Button>
    </>
  );
}

function Drift({ logged, origin, errands }: CriteriaProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const drift = useAnswer(
    useCallback((doors: Doors) => previewLoggedDrift(doors, logged, origin), [logged, origin]),
  );
  return (
    <>
      <div role="status">{drift === undefined ? <Waiting /> : <Difference drift={drift} />}</div>
      {drift === undefined || drift.newNos.length === 0 ? null : (
        <Button
          className={styles.action}
          disabledFocusable={errands.running}
          onClick={() => {
            errands.reopen({
              reopening: "followUp",
              description: t("log.followUpDescription", { no: logged.segmentNo }),
              contacts: "new",
              takesLetter: false,
              takesPassages: false,
            });
          }}
        >
          {t("criteria.followUpNew", { count: drift.newNos.length })}
        </Button>
      )}
    </>
  );
}

function Difference({ drift: { newNos, gone, sameCount } }: { readonly drift: LoggedDrift }) {
  const { t } = useTranslation("interaction");
  const goneNames = gone.map(({ contact, contactNo }) =>
    contact.name === "" ? t("entry.nobody", { no: contactNo }) : contact.name,
  );
  return (
    <>
      <Text block weight="semibold">
        {t("criteria.same", { count: sameCount })}
      </Text>
      {newNos.length === 0 ? null : (
        <ContactNames summary={t("criteria.new", { count: newNos.length })} nos={newNos} />
      )}
      {gone.length === 0 ? null : (
        <FoldedNames summary={t("criteria.gone", { count: gone.length })} names={goneNames} />
      )}
    </>
  );
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  step: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  title: { margin: 0 },
  action: { alignSelf: "start" },
});
