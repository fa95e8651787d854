import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ReuseSource, sourceOfLogged, sourceOfOpen } from "../../app/reuse-segment";
import { useDoors } from "../shared/doors-context";
import { ListRow } from "../shared/ListRow";
import { PageActions, RoomPage } from "../shared/RoomPage";
import { useErrand } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";
import { dayName, languageName } from "../shared/value-names";
import { WhenHere } from "../shared/WhenHere";
import type { ErrandPageProps } from "./segment-errands";
import { StepPreviewPanel } from "./StepPreviewPanel";
import { useStepPreview } from "./use-step-preview";
import { NOTHING_ELSE, type ReuseChoice, useReuse } from "./use-reuse";

/** Takes the contacts of another segment, logged or open, as a step of this one. */
export function ReusePage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const [chosen, setChosen] = useState<ReuseSource>();
  return (
    <RoomPage
      title={t("reuse.title")}
      onBack={onLeave}
      foot={
        chosen === undefined ? undefined : (
          <ReuseFoot segment={segment} source={chosen} onLeave={onLeave} />
        )
      }
    >
      <Text>{t("reuse.text")}</Text>
      <LoggedOnes chosenNo={chosen?.action.segmentNo} onChoose={setChosen} />
      <OpenOnes
        chosenNo={chosen?.action.segmentNo}
        segmentNo={segment.header.no}
        onChoose={setChosen}
      />
    </RoomPage>
  );
}

interface ReuseFootProps extends Pick<ErrandPageProps, "segment" | "onLeave"> {
  readonly source: ReuseSource;
}

function ReuseFoot({ segment, source, onLeave }: ReuseFootProps) {
  const { t } = useTranslation("segment");
  const { action } = source;
  const preview = useStepPreview(segment, action);
  const [takes, setTakes] = useState(NOTHING_ELSE);
  const { running, reuse } = useReuse(segment.header.no, source, onLeave);
  return (
    <>
      <Text weight="semibold">{t("reuse.lead", { segmentNo: action.segmentNo })}</Text>
      <StepPreviewPanel preview={preview} />
      <AlsoTaken source={source} takes={takes} onChange={setTakes} />
      <PageActions>
        <Button
          appearance="primary"
          disabledFocusable={preview === undefined || running}
          onClick={() => {
            reuse(takes);
          }}
        >
          {t("build.apply")}
        </Button>
        <Button onClick={onLeave}>{t("build.cancel")}</Button>
      </PageActions>
    </>
  );
}

interface AlsoTakenProps {
  readonly source: ReuseSource;
  readonly takes: ReuseChoice;
  readonly onChange: (takes: ReuseChoice) => void;
}

/** What comes along besides the contacts, as far as there is any. */
function AlsoTaken({ source, takes, onChange }: AlsoTakenProps) {
  const { t, i18n } = useTranslation("segment");
  const { header, passages, letters, letterOf } = source;
  const isThere: Readonly<Record<keyof ReuseChoice, boolean>> = {
    header: header !== undefined,
    letter: letterOf !== null,
    letters: letters.length > 0,
    passages: passages.length > 0,
  };
  const languages = letters.map(({ language }) => languageName(language, i18n.language)).join(", ");
  const offered = (["header", "letter", "letters", "passages"] as const).filter(
    (part) => isThere[part],
  );
  return offered.map((part) => (
    <Checkbox
      key={part}
      label={t(`reuse.take.${part}`, { count: passages.length, languages })}
      checked={takes[part]}
      onChange={(_, { checked }) => {
        onChange({ ...takes, [part]: checked === true });
      }}
    />
  ));
}

interface ChoiceProps {
  readonly chosenNo: string | undefined;
  readonly onChoose: (source: ReuseSource) => void;
}

function LoggedOnes({ chosenNo, onChoose }: ChoiceProps) {
  const { t, i18n } = useTranslation("segment");
  const doors = useDoors();
  const { run } = useErrand();
  const watched = useWatch(doors.store.log.loggedSegments);
  return (
    <WhenHere watched={watched} lines={2}>
      {(logged) => (
        <Choices title={t("reuse.logged")}>
          {logged
            .filter(({ canceled }) => !canceled)
            .map((each) => (
              <li key={each.entryNo}>
                <ListRow
                  isCurrent={each.segmentNo === chosenNo}
                  title={each.description === "" ? each.segmentNo : each.description}
                  text={t("list.row", {
                    no: each.segmentNo,
                    day: dayName(each.createdOn, i18n.language),
                    count: each.entryCount,
                  })}
                  onOpen={() => {
                    run(async () => {
                      onChoose(await sourceOfLogged(doors, each));
                    });
                  }}
                />
              </li>
            ))}
        </Choices>
      )}
    </WhenHere>
  );
}

function OpenOnes({ chosenNo, segmentNo, onChoose }: ChoiceProps & { readonly segmentNo: string }) {
  const { t, i18n } = useTranslation("segment");
  const doors = useDoors();
  const { run } = useErrand();
  const watched = useWatch(doors.store.segments.segments);
  return (
    <WhenHere watched={watched} lines={2}>
      {(segments) => (
        <Choices title={t("reuse.open")}>
          {segments
            .filter(({ no }) => no !== segmentNo)
            .map(({ no, description, date, lineCount }) => (
              <li key={no}>
                <ListRow
                  isCurrent={no === chosenNo}
                  title={description === "" ? no : description}
                  text={t("list.row", { no, day: dayName(date, i18n.language), count: lineCount })}
                  onOpen={() => {
                    run(async () => {
                      onChoose(await sourceOfOpen(doors, no));
                    });
                  }}
                />
              </li>
            ))}
        </Choices>
      )}
    </WhenHere>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly children: readonly ReactNode[];
}

function Choices({ title, children }: ChoicesProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      {children.length === 0 ? (
        <Text block>{t("reuse.none")}</Text>
      ) : (
        <ul className={styles.list} aria-label={title}>
          {children}
        </ul>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  title: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: 0,
  },
});
