import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import type { SegmentNo } from "../../domain/segment/segment";
import { ContactNames } from "../shared/steps/ContactNames";
import { useStepTaking } from "./use-step-taking";

interface SharedContactsProps {
  readonly segmentNo: SegmentNo;
  readonly summary: string;
  readonly nos: readonly ContactNo[];
  /** The lines that are meant, one for each contact; left out, all that the contacts have. */
  readonly lineNos?: readonly number[];
  /** Says to screen readers which contacts the button removes. */
  readonly removeLabel?: string;
}

/** Contacts of the segment that something speaks against, by name, and the way to take them out. */
export function SharedContacts(props: SharedContactsProps) {
  const { segmentNo, summary, nos, lineNos, removeLabel } = props;
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { running, take } = useStepTaking(segmentNo, () => undefined);
  return (
    <div className={styles.root}>
      <ContactNames summary={summary} nos={nos} />
      <Button
        size="small"
        className={styles.remove}
        disabledFocusable={running}
        {...(removeLabel === undefined ? {} : { "aria-label": removeLabel })}
        onClick={() => {
          take({
            action: "unpick",
            contactNos: nos,
            ...(lineNos === undefined ? {} : { lineNos }),
          });
        }}
      >
        {t("compare.remove", { count: nos.length })}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  remove: { justifySelf: "start" },
});
