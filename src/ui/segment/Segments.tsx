import { Button, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { PeopleListRegular } from "@fluentui/react-icons/svg/people-list";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newSegment } from "../../app/compose-segment";
import type { SegmentNo } from "../../domain/segment/segment";
import type { SegmentSummary } from "../../ports/segment-book";
import { useDoors } from "../shared/doors-context";
import { EmptyState } from "../shared/EmptyState";
import { ListRow } from "../shared/ListRow";
import { useErrand } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";
import { dayName } from "../shared/value-names";
import { WhenHere } from "../shared/WhenHere";

interface SegmentsProps {
  readonly onSegmentChosen: (segmentNo: SegmentNo) => void;
}

/** The open segments, and the way to a new one. */
export function Segments({ onSegmentChosen }: SegmentsProps) {
  const watched = useWatch(useDoors().store.segments.segments);
  return (
    <WhenHere watched={watched}>
      {(segments) =>
        segments.length === 0 ? (
          <FirstSegment onSegmentChosen={onSegmentChosen} />
        ) : (
          <SegmentList segments={segments} onSegmentChosen={onSegmentChosen} />
        )
      }
    </WhenHere>
  );
}

function FirstSegment({ onSegmentChosen }: SegmentsProps) {
  const { t } = useTranslation("segment");
  return (
    <EmptyState icon={<PeopleListRegular />} title={t("empty.title")} text={t("empty.text")}>
      <NewSegment onSegmentChosen={onSegmentChosen} />
    </EmptyState>
  );
}

interface SegmentListProps extends SegmentsProps {
  readonly segments: readonly SegmentSummary[];
}

function SegmentList({ segments, onSegmentChosen }: SegmentListProps) {
  const { t, i18n } = useTranslation("segment");
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <NewSegment onSegmentChosen={onSegmentChosen} />
        <Subtitle2 as="h2" className={styles.title}>
          {t("list.title")}
        </Subtitle2>
      </div>
      <ul className={styles.list} aria-label={t("list.label")}>
        {segments.map(({ no, description, date, lineCount }) => (
          <li key={no}>
            <ListRow
              title={description === "" ? no : description}
              text={t("list.row", { no, day: dayName(date, i18n.language), count: lineCount })}
              onOpen={() => {
                onSegmentChosen(no);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function NewSegment({ onSegmentChosen }: SegmentsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const doors = useDoors();
  const { running, run } = useErrand();
  const [description, setDescription] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          onSegmentChosen(await newSegment(doors, description.trim()));
        });
      }}
    >
      <Field label={t("list.description")}>
        <Input
          value={description}
          placeholder={t("list.example")}
          onChange={(_, { value }) => {
            setDescription(value);
          }}
        />
      </Field>
      <Button
        type="submit"
        appearance="primary"
        icon={<AddRegular />}
        disabled={running || description.trim() === ""}
      >
        {t("list.new")}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  head: { padding: tokens.spacingHorizontalM },
  title: { display: "block", margin: `${tokens.spacingVerticalL} 0 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    textAlign: "start",
  },
});
