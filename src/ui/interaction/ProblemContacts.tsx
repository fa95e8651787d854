import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PreflightProblem } from "../../app/find-preflight-problems";
import type { ContactNo } from "../../domain/contact/contact";
import type { RoomProps } from "../shared/rooms";
import { useContactRows, type ContactRowData } from "../shared/use-contact-rows";
import type { ProblemPlace } from "./problem-places";

interface ProblemContactsProps extends Pick<RoomProps, "onRoomChosen" | "onContactOpened"> {
  readonly problems: readonly PreflightProblem[];
  readonly place: ProblemPlace;
}

/** More names at once are not read. */
const PAGE = 20;

/** The contacts that have a problem, each a link to where it is solved. */
export function ProblemContacts({ problems, place, ...goTo }: ProblemContactsProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const [shownCount, setShownCount] = useState(PAGE);
  const shown = useMemo(() => problems.slice(0, shownCount), [problems, shownCount]);
  const rows = useContactRows(useMemo(() => shown.map(({ contactNo }) => contactNo), [shown]));
  if (problems.length === 0) return null;
  const rest = Math.min(PAGE, problems.length - shown.length);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ contactNo, lineNo }) => (
          <li key={lineNo}>
            <Link
              as="button"
              onClick={() => {
                if (place === "segment" || place === "letter") goTo.onRoomChosen(place);
                else goTo.onContactOpened(contactNo);
              }}
            >
              {nameOf(rows.get(contactNo), contactNo)}
            </Link>
            <span className={styles.company}>{rows.get(contactNo)?.companyName}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Link
          as="button"
          onClick={() => {
            setShownCount(shownCount + PAGE);
          }}
        >
          {t("check.more", { count: rest })}
        </Link>
      ) : null}
    </>
  );
}

function nameOf(row: ContactRowData | undefined, contactNo: ContactNo): string {
  return row === undefined || row.contact.name === "" ? contactNo : row.contact.name;
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  company: {
    marginLeft: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
