import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeContacts, previewBulkChange, takeBackContacts } from "../../app/change-contacts";
import type { BulkChange } from "../../domain/contact/bulk-change";
import type { ContactNo } from "../../domain/contact/contact";
import { ChoiceField } from "../shared/ChoiceField";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { TagsField } from "../shared/TagsField";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useSuggestions } from "../shared/use-suggestions";
import { useValueNames } from "../shared/use-value-names";
import { FLAG_FIELDS, TAG_FIELDS, type TagField } from "./contact-fields";
import { PageFoot } from "./PageFoot";

interface BulkEditProps {
  readonly nos: readonly ContactNo[];
  readonly onLeave: () => void;
}

/** Changes flags and groups of many contacts at once. */
export function BulkEdit({ nos, onLeave }: BulkEditProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const [change, setChange] = useState<BulkChange>({});
  const { running, apply } = useBulkChange(onLeave);
  return (
    <>
      <RoomBar title={t("bulk.title", { count: nos.length })} onBack={onLeave} />
      <div className={styles.body}>
        <Text>{t("bulk.text")}</Text>
        <ListFields change={change} onChange={setChange} />
        <Subtitle2 as="h3">{t("group.consent")}</Subtitle2>
        <FlagFields change={change} onChange={setChange} />
      </div>
      <PageFoot>
        <Button
          appearance="primary"
          disabledFocusable={running || Object.keys(change).length === 0}
          onClick={() => {
            apply(nos, change);
          }}
        >
          {t("bulk.apply")}
        </Button>
        <Button onClick={onLeave}>{tShared("action.cancel")}</Button>
      </PageFoot>
    </>
  );
}

function useBulkChange(onDone: () => void) {
  const { t } = useTranslation("contact");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const apply = (nos: readonly ContactNo[], change: BulkChange) => {
    run(async () => {
      const changed = await previewBulkChange(doors, nos, change);
      await changeContacts(doors, changed);
      notify({
        text: t("bulk.done", { count: changed.after.length }),
        undo: () => takeBackContacts(doors, changed),
      });
      onDone();
    });
  };
  return { running, apply };
}

interface PartProps {
  readonly change: BulkChange;
  readonly onChange: (change: BulkChange) => void;
}

function ListFields({ change, onChange }: PartProps) {
  return TAG_FIELDS.flatMap((field) =>
    (["added", "taken"] as const).map((way) => (
      <ListField
        key={`${way} ${field}`}
        field={field}
        way={way}
        values={change[way]?.[field] ?? []}
        onChange={(values) => {
          onChange({ ...change, [way]: { ...change[way], [field]: values } });
        }}
      />
    )),
  );
}

interface ListFieldProps {
  readonly field: TagField;
  readonly way: "added" | "taken";
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function ListField({ field, way, values, onChange }: ListFieldProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const { suggestions, ask } = useSuggestions(field);
  const nameOf = useValueNames();
  return (
    <TagsField
      label={t(`bulk.${way}`, { list: tShared(`contactField.${field}`) })}
      values={values}
      nameOf={(value) => nameOf(field, value)}
      suggestions={suggestions}
      onAsk={ask}
      onChange={onChange}
    />
  );
}

function FlagFields({ change, onChange }: PartProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const { today } = useDoors();
  const objection = { date: today(), source: t("bulk.source") };
  const choices = [
    { value: "", name: t("bulk.leave") },
    { value: "yes", name: t("card.yes") },
    { value: "no", name: t("card.no") },
  ];
  return (
    <>
      {(["doNotMail", "doNotEmail"] as const).map((kind) => (
        <ChoiceField
          key={kind}
          label={tShared(`contactField.${kind}`)}
          value={answerOf(change.objections, kind)}
          choices={choices}
          onChange={(value) => {
            const told = value === "yes" ? objection : null;
            onChange(withAnswer(change, "objections", kind, value === "" ? undefined : told));
          }}
        />
      ))}
      {FLAG_FIELDS.map((flag) => (
        <ChoiceField
          key={flag}
          label={tShared(`contactField.${flag}`)}
          value={answerOf(change.flags, flag)}
          choices={choices}
          onChange={(value) => {
            const told = value === "" ? undefined : value === "yes";
            onChange(withAnswer(change, "flags", flag, told));
          }}
        />
      ))}
    </>
  );
}

/** "" for what stays, "yes" or "no" for what is said. */
function answerOf<Key extends string>(
  told: Readonly<Partial<Record<Key, unknown>>> | undefined,
  key: Key,
): string {
  if (told === undefined || !(key in told)) return "";
  return told[key] === null || told[key] === false ? "no" : "yes";
}

/** The change with another answer; undefined takes the answer away. */
function withAnswer(
  change: BulkChange,
  part: "flags" | "objections",
  key: string,
  value: unknown,
): BulkChange {
  const { [part]: told = {}, ...others } = change;
  const entries = Object.entries(told).filter(([each]) => each !== key);
  if (value !== undefined) entries.push([key, value as never]);
  return entries.length === 0 ? others : { ...others, [part]: Object.fromEntries(entries) };
}

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});
