import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { previewCriteria, saveCriteria } from "../../app/compose-segment-reuse";
import type { Doors } from "../../app/doors";
import type { SavedCriteria } from "../../domain/segment/saved-criteria";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { RoomPage } from "../shared/RoomPage";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { RecomposedPanel } from "./RecomposedPanel";
import { SavedCriteriaList } from "./SavedCriteriaList";
import type { ErrandPageProps } from "./segment-errands";
import { useRecomposed } from "./use-recomposed";

/** The segment's steps to be saved under a name, and what was saved to be taken again. */
export function CriteriaPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const watched = useWatch(useDoors().store.segments.savedCriteria);
  const [chosen, setChosen] = useState<SavedCriteria>();
  return (
    <RoomPage
      title={t("criteria.title")}
      onBack={onLeave}
      foot={
        chosen === undefined ? undefined : (
          <ReusePreview
            segment={segment}
            saved={chosen}
            onTaken={onLeave}
            onCancel={() => {
              setChosen(undefined);
            }}
          />
        )
      }
    >
      <WhenHere watched={watched} lines={2}>
        {(saved) => (
          <>
            <SaveForm segment={segment} saved={saved} />
            <SavedCriteriaList saved={saved} chosen={chosen} onChoose={setChosen} />
          </>
        )}
      </WhenHere>
    </RoomPage>
  );
}

interface ReusePreviewProps {
  readonly segment: Segment;
  readonly saved: SavedCriteria;
  readonly onTaken: () => void;
  readonly onCancel: () => void;
}

function ReusePreview({ segment, saved, onTaken, onCancel }: ReusePreviewProps) {
  const { t } = useTranslation("segment");
  const recomposed = useRecomposed(
    useCallback(
      (doors: Doors) => previewCriteria(doors, segment.header.no, saved.criteria),
      [segment.header.no, saved],
    ),
  );
  return (
    <>
      <Text>{t("criteria.reuseLead", { code: saved.code })}</Text>
      <RecomposedPanel
        recomposed={recomposed}
        canTakeUnchanged
        onTaken={onTaken}
        onCancel={onCancel}
      />
    </>
  );
}

interface SaveFormProps {
  readonly segment: Segment;
  readonly saved: readonly SavedCriteria[];
}

function SaveForm({ segment: { header, criteria }, saved }: SaveFormProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const [code, setCode] = useState("");
  const [description, setDescription] = useState(header.description);
  const wanted = code.trim().toUpperCase();
  const isTaken = saved.some((each) => each.code === wanted);
  const save = async () => {
    const result = await saveCriteria(doors, header.no, { code, description });
    if (!result.ok) return;
    setCode("");
    notify({ text: t("criteria.saved", { code: result.value.code }) });
  };
  if (criteria.every(({ isOff }) => isOff === true)) return <Text>{t("criteria.noSteps")}</Text>;
  return (
    <form
      className={styles.form}
      aria-label={t("criteria.save")}
      onSubmit={(event) => {
        event.preventDefault();
        run(save);
      }}
    >
      <Text>{t("criteria.saveText", { count: criteria.length })}</Text>
      <Field
        label={t("criteria.code")}
        size="small"
        required
        {...(isTaken ? { validationMessage: t("criteria.taken", { code: wanted }) } : {})}
      >
        <Input
          size="small"
          value={code}
          onChange={(_, { value }) => {
            setCode(value);
          }}
        />
      </Field>
      <Field label={t("criteria.description")} size="small">
        <Input
          size="small"
          value={description}
          onChange={(_, { value }) => {
            setDescription(value);
          }}
        />
      </Field>
      <Button
        type="submit"
        size="small"
        appearance="primary"
        className={styles.save}
        disabled={running || wanted === "" || isTaken}
      >
        {t("criteria.save")}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  save: { justifySelf: "start" },
});
