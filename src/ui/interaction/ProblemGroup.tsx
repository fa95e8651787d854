import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";
import type { PreflightWeight } from "../../app/find-preflight-problems";
import type { PreflightGroup } from "../../app/group-preflight-problems";
import type { RoomProps } from "../shared/rooms";
import { useFieldCaption } from "../shared/use-field-caption";
import { useOpenPage } from "../shared/use-open-page";
import { languageName } from "../shared/value-names";
import { FillProblem, filledField } from "./FillProblem";
import { PROBLEM_PLACES, SOLVED_BY_TAKING_OFF } from "./problem-places";
import { ProblemContacts } from "./ProblemContacts";

interface ProblemGroupProps extends Pick<
  RoomProps,
  "segmentNo" | "onRoomChosen" | "onContactOpened"
> {
  readonly group: PreflightGroup;
  /** Names the group among the others. */
  readonly value: string;
  readonly onTakenOff: (group: PreflightGroup) => void;
}

const SIGN = {
  stopsMerge: <ErrorCircleRegular color={tokens.colorStatusDangerForeground1} />,
  stopsLog: <WarningRegular color={tokens.colorStatusWarningForeground1} />,
  look: <InfoRegular color={tokens.colorNeutralForeground3} />,
} as const satisfies Record<PreflightWeight, React.ReactElement>;

/** Everyone who has one problem, and the ways to solve it. */
export function ProblemGroup({ group, value, segmentNo, onTakenOff, ...goTo }: ProblemGroupProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { kind, weight, problems } = group;
  const openPage = useOpenPage();
  const caption = useProblemText(group);
  const place = PROBLEM_PLACES[kind];
  const field = filledField(kind);
  const ofContacts = problems.filter(({ contactNo }) => contactNo !== "");
  return (
    <AccordionItem value={value}>
      <AccordionHeader size="small" icon={SIGN[weight]} className={styles.header}>
        <span className={styles.caption}>{caption}</span>
        {ofContacts.length === 0 ? null : (
          <Badge appearance="tint" color="informative">
            {new Intl.NumberFormat(i18n.language).format(ofContacts.length)}
          </Badge>
        )}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {field === undefined ? null : (
          <FillProblem field={field} segmentNo={segmentNo} problems={ofContacts} />
        )}
        <ProblemContacts problems={ofContacts} place={place} {...goTo} />
        {place === "contact" ? null : (
          <Button
            size="small"
            onClick={() => {
              if (place === "setup") openPage("basics");
              else goTo.onRoomChosen(place);
            }}
          >
            {t(`check.goTo.${place}`)}
          </Button>
        )}
        {SOLVED_BY_TAKING_OFF.has(kind) ? (
          <Button
            size="small"
            onClick={() => {
              onTakenOff(group);
            }}
          >
            {t("check.takeOff", { count: ofContacts.length })}
          </Button>
        ) : null}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** What is wrong; and in which letter, where the segment has several. */
function useProblemText({ kind, field, language }: PreflightGroup): string {
  const { t, i18n } = useTranslation("interaction");
  const captionOf = useFieldCaption();
  const isLanguage = kind === "languageHasNoLetter" || kind === "salutationIsForeign";
  const named = isLanguage ? languageName(field, i18n.language) : captionOf(field);
  const problem = t(`problem.${kind}`, { field: named });
  if (language === undefined || language === "") return problem;
  return t("check.inLetter", { language: languageName(language, i18n.language), problem });
}

const useStyles = makeStyles({
  header: { "& button": { columnGap: tokens.spacingHorizontalXS } },
  caption: { flexGrow: 1, textAlign: "start", overflowWrap: "anywhere" },
  panel: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    marginLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalS,
  },
});
