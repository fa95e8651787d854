import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { reuseOfLogged, reuseOfOpen } from "../../app/compose-segment-reuse";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import { useDoors } from "../shared/doors-context";
import { ListRow } from "../shared/ListRow";
import { useErrand } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";
import { dayName } from "../shared/value-names";
import { WhenHere } from "../shared/WhenHere";
import type { ErrandPageProps } from "./segment-errands";
import { PageActions, SegmentPage } from "./SegmentPage";
import { StepPreviewPanel } from "./StepPreviewPanel";
import { useStepPreview } from "./use-step-preview";
import { useStepTaking } from "./use-step-taking";

type ReuseAction = Extract<CriteriaAction, { action: "reuse" }>;

/** Takes the contacts of another segment, logged or open, as a step of this one. */
export function ReusePage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const [chosen, setChosen] = useState<ReuseAction>();
  return (
    <SegmentPage
      title={t("reuse.title")}
      onBack={onLeave}
      foot={
        chosen === undefined ? undefined : (
          <ReuseFoot segment={segment} action={chosen} onLeave={onLeave} />
        )
      }
    >
      <Text>{t("reuse.text")}</Text>
      <LoggedOnes chosenNo={chosen?.segmentNo} onChoose={setChosen} />
      <OpenOnes chosenNo={chosen?.segmentNo} segmentNo={segment.header.no} onChoose={setChosen} />
    </SegmentPage>
  );
}

interface ReuseFootProps extends Pick<ErrandPageProps, "segment" | "onLeave"> {
  readonly action: ReuseAction;
}

function ReuseFoot({ segment, action, onLeave }: ReuseFootProps) {
  const { t } = useTranslation("segment");
  const preview = useStepPreview(segment, action);
  const { running, take } = useStepTaking(segment.header.no, onLeave);
  return (
    <>
      <Text weight="semibold">{t("reuse.lead", { segmentNo: action.segmentNo })}</Text>
      <StepPreviewPanel preview={preview} />
      <PageActions>
        <Button
          appearance="primary"
          disabledFocusable={preview === undefined || running}
          onClick={() => {
            take(action);
          }}
        >
          {t("build.apply")}
        </Button>
        <Button onClick={onLeave}>{t("build.cancel")}</Button>
      </PageActions>
    </>
  );
}

interface ChoiceProps {
  readonly chosenNo: string | undefined;
  readonly onChoose: (action: ReuseAction) => void;
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
                      onChoose(await reuseOfLogged(doors, each));
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
                      onChoose(await reuseOfOpen(doors, no));
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
