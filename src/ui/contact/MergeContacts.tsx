import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { mergeContacts, type Merging } from "../../app/merge-contacts";
import type { Contact } from "../../domain/contact/contact";
import type { DuplicatePair } from "../../domain/contact/duplicates/find-duplicates";
import {
  fieldsInConflict,
  type MergedField,
  mergedContact,
} from "../../domain/contact/duplicates/merge-contacts";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useContactRows } from "../shared/use-contact-rows";
import { useErrand } from "../shared/use-errand";
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
  return (
    <>
      <RoomBar title={t("merge.title")} onBack={onLeave} />
      {one === undefined || other === undefined ? (
        <Waiting lines={6} />
      ) : (
        <MergeForm contacts={[one, other]} pair={pair} onDone={onDone} />
      )}
    </>
  );
}

interface MergeFormProps extends Pick<MergeContactsProps, "pair" | "onDone"> {
  readonly contacts: readonly [Contact, Contact];
}

function MergeForm({ contacts: [one, other], pair, onDone }: MergeFormProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const [keptNo, setKeptNo] = useState(one.no);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergedField, string>>>>({});
  const [kept, gone] = keptNo === one.no ? [one, other] : [other, one];
  const conflicts = fieldsInConflict(kept, gone);
  const taken = new Set(conflicts.filter((field) => chosen[field] === gone.no));
  const { running, merge } = useMerging(onDone);
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
        <Outcome merging={{ kept, other: gone, taken }} />
      </div>
      <PageFoot>
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => {
            merge({ kept, other: gone, taken });
          }}
        >
          {t("merge.merge")}
        </Button>
        <Button
          onClick={() => {
            onDone(false);
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
  return { running, merge };
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
function Outcome({ merging: { kept, other, taken } }: { readonly merging: Merging }) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const gained = useMemo(
    () => changedTexts(kept, mergedContact(kept, other, taken)),
    [kept, other, taken],
  );
  return (
    <div role="status">
      <Text block>{t("merge.text", { no: other.no })}</Text>
      {gained.map(({ field, from, to }) => (
        <Text key={field} block size={200}>
          {tShared(`contactField.${field}`)}: <del>{from}</del> <ins>{to}</ins>
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
