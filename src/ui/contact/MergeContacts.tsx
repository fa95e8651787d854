import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  mergeContacts,
  type Merging,
  segmentChoices,
  type SegmentChoice,
  type SegmentOfTwo,
  segmentsOfTwo,
} from "../../app/merge-contacts";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import type { DuplicatePair } from "../../domain/contact/duplicates/find-duplicates";
import {
  fieldsInConflict,
  type MergedField,
  mergedContact,
} from "../../domain/contact/duplicates/merge-contacts";
import type { ContactPair } from "../../domain/contact/duplicates/pairs-apart";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useContactRows } from "../shared/use-contact-rows";
import { useErrand, useReportFault } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useValueNames } from "../shared/use-value-names";
import { Waiting } from "../shared/Waiting";
import { changedTexts } from "./changed-texts";
import { PageFoot } from "./PageFoot";

interface MergeContactsProps {
  readonly pair: DuplicatePair;
  /** With whether they are one by now, or were said to be two. */
  readonly onDone: (isMerged: boolean) => void;
  readonly onLeave: () => void;
}

/** Two contacts beside each other: which one is kept, and which of two values. */
export function MergeContacts({ pair, onDone, onLeave }: MergeContactsProps) {
  const { t } = useTranslation("contact");
  const { nos } = pair;
  const rows = useContactRows(nos);
  const [one, other] = nos.map((no) => rows.get(no)?.contact);
  const segments = useSegmentsOfTwo(nos);
  return (
    <>
      <RoomBar title={t("merge.title")} onBack={onLeave} />
      {one === undefined || other === undefined || segments === undefined ? (
        <Waiting lines={6} />
      ) : (
        <MergeForm contacts={[one, other]} pair={pair} segments={segments} onDone={onDone} />
      )}
    </>
  );
}

/** The open segments that know one of the two; undefined until they are read. */
function useSegmentsOfTwo(nos: DuplicatePair["nos"]): readonly SegmentOfTwo[] | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const [found, setFound] = useState<readonly SegmentOfTwo[]>();
  useEffect(() => {
    segmentsOfTwo(doors, nos).then(setFound, report);
  }, [doors, nos, report]);
  return found;
}

interface MergeFormProps extends Pick<MergeContactsProps, "pair" | "onDone"> {
  readonly contacts: readonly [Contact, Contact];
  readonly segments: readonly SegmentOfTwo[];
}

function MergeForm({ contacts: [one, other], pair, segments, onDone }: MergeFormProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const [keptNo, setKeptNo] = useState(one.no);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergedField, string>>>>({});
  const [kept, gone] = keptNo === one.no ? [one, other] : [other, one];
  const conflicts = fieldsInConflict(kept, gone);
  const taken = new Set(conflicts.filter((field) => chosen[field] === gone.no));
  const [staying, setStaying] = useState<ReadonlyMap<SegmentNo, ContactNo>>(new Map());
  const merging: Merging = { kept, other: gone, taken, segments, staying };
  const { running, merge, setApart } = useMerging(onDone);
  return (
    <>
      <div className={styles.body}>
        <Text>{pair.reasons.map((reason) => t(`likeness.${reason}`)).join(", ")}</Text>
        <Choice
          label={t("merge.kept")}
          value={kept.no}
          options={[one, other].map((contact) => [contact.no, `${contact.no} · ${contact.name}`])}
          onChange={setKeptNo}
        />
        <Conflicts
          contacts={[one, other]}
          fields={conflicts}
          chosenOf={(field) => chosen[field] ?? kept.no}
          onChoose={(field, no) => {
            setChosen((now) => ({ ...now, [field]: no }));
          }}
        />
        {segmentChoices(segments, pair.nos).map((choice) => (
          <StayingLines
            key={choice.segmentNo}
            choice={choice}
            contacts={[one, other]}
            stayingNo={staying.get(choice.segmentNo) ?? kept.no}
            onChange={(no) => {
              setStaying((now) => new Map([...now, [choice.segmentNo, no]]));
            }}
          />
        ))}
        <Outcome merging={merging} />
      </div>
      <PageFoot>
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => {
            merge(merging);
          }}
        >
          {t("merge.merge")}
        </Button>
        <Button
          disabledFocusable={running}
          onClick={() => {
            setApart(pair.nos);
          }}
        >
          {t("merge.notOne")}
        </Button>
      </PageFoot>
    </>
  );
}

function useMerging(onDone: (isMerged: boolean) => void) {
  const { t } = useTranslation("contact");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const merge = (merging: Merging) => {
    run(async () => {
      const undo = await mergeContacts(doors, merging);
      notify({ text: t("merge.done", { name: merging.kept.name }), undo });
      onDone(true);
    });
  };
  const setApart = (nos: ContactPair) => {
    const { contacts } = doors.store;
    run(async () => {
      await contacts.setApart(nos, true);
      notify({ text: t("merge.apart"), undo: () => contacts.setApart(nos, false) });
      onDone(false);
    });
  };
  return { running, merge, setApart };
}

interface StayingLinesProps {
  readonly choice: SegmentChoice;
  readonly contacts: readonly Contact[];
  readonly stayingNo: ContactNo;
  readonly onChange: (no: ContactNo) => void;
}

/** Both are on one segment: whose line stays, and, of words that both have, whose. */
function StayingLines({ choice, contacts, stayingNo, onChange }: StayingLinesProps) {
  const { t } = useTranslation("contact");
  const { segmentNo, description, words } = choice;
  const going = contacts.find(({ no }) => no !== stayingNo);
  const goingWords = going === undefined ? [] : (words.get(going.no) ?? []);
  return (
    <div>
      <Choice
        label={t("merge.staying", { segment: description || segmentNo })}
        value={stayingNo}
        options={contacts.map(({ no, name }) => [no, `${no} · ${name}`])}
        onChange={onChange}
      />
      {goingWords.map((text) => (
        <Text key={text} block size={200} role="note">
          {t("merge.wordsGo", { text })}
        </Text>
      ))}
    </div>
  );
}

interface ConflictsProps {
  readonly contacts: readonly Contact[];
  readonly fields: readonly MergedField[];
  readonly chosenOf: (field: MergedField) => string;
  readonly onChoose: (field: MergedField, no: string) => void;
}

function Conflicts({ contacts, fields, chosenOf, onChoose }: ConflictsProps) {
  const { t: tShared } = useTranslation("shared");
  const nameOf = useValueNames();
  return fields.map((field) => (
    <Choice
      key={field}
      label={tShared(`contactField.${field}`)}
      value={chosenOf(field)}
      options={contacts.map((contact) => [contact.no, nameOf(field, contact[field])])}
      onChange={(no) => {
        onChoose(field, no);
      }}
    />
  ));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [no: string, text: string])[];
  readonly onChange: (no: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <RadioGroup
        value={value}
        className={styles.options}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {options.map(([no, text]) => (
          <Radio key={no} value={no} label={text} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** What the kept one gains. */
function Outcome({ merging: { kept, other, taken, segments } }: { readonly merging: Merging }) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const gained = useMemo(
    () => changedTexts(kept, mergedContact(kept, other, taken)),
    [kept, other, taken],
  );
  return (
    <div role="status">
      <Text block>{t("merge.text", { no: other.no })}</Text>
      {segments.length === 0 ? null : (
        <Text block>
          {t("merge.segments", {
            segments: segments.map(({ segment: { header } }) => header.no).join(", "),
          })}
        </Text>
      )}
      {gained.map(({ field, from, to }) => (
        <Text key={field} block size={200}>
          {tShared("label", { name: tShared(`contactField.${field}`) })} <del>{from}</del>{" "}
          <ins>{to}</ins>
        </Text>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
  options: { marginInlineStart: `-${tokens.spacingHorizontalS}` },
});
