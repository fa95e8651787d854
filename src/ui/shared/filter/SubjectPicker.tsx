import { Combobox, makeStyles, Option, OptionGroup } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Subject } from "./filter-subjects";
import { useOpenList } from "../use-open-list";

interface SubjectPickerProps {
  readonly label: string;
  readonly subjects: readonly Subject[];
  readonly onPick: (subject: Subject) => void;
}

const GROUPS = ["contact", "lists", "interactions", "profile", "groups"] as const;

/** Finds what the next sentence is about, by typing. */
export function SubjectPicker({ label, subjects, onPick }: SubjectPickerProps) {
  const { t } = useTranslation("segment");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const { list, openList } = useOpenList();
  const [typed, setTyped] = useState("");
  const offered = subjects
    .map((subject, index) => ({
      subject,
      value: String(index),
      name: subjectName(subject, t, tShared),
    }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <Combobox
      {...list}
      className={styles.combobox}
      freeform
      aria-label={label}
      placeholder={label}
      value={typed}
      selectedOptions={[]}
      onChange={({ target }) => {
        setTyped(target.value);
        openList();
      }}
      onOptionSelect={(_, { optionValue }) => {
        const picked = offered.find(({ value }) => value === optionValue);
        setTyped("");
        if (picked !== undefined) onPick(picked.subject);
      }}
    >
      {GROUPS.map((group) => {
        const options = offered.filter(({ subject }) => groupOf(subject) === group);
        return options.length === 0 ? null : (
          <OptionGroup key={group} label={t(`subject.${group}`)}>
            {options.map(({ value, name }) => (
              <Option checkIcon={null} key={value} value={value} text={name}>
                {name}
              </Option>
            ))}
          </OptionGroup>
        );
      })}
      {offered.length === 0 ? (
        <Option disabled text="">
          {t("build.noField")}
        </Option>
      ) : null}
    </Combobox>
  );
}

function groupOf({ about }: Subject): (typeof GROUPS)[number] {
  if (about === "field") return "contact";
  if (about === "list") return "lists";
  if (about === "group") return "groups";
  return about === "interaction" ? "interactions" : "profile";
}

function subjectName(subject: Subject, t: TFunction<"segment">, tShared: TFunction): string {
  if (subject.about === "field") return tShared(`contactField.${subject.field}`);
  if (subject.about === "list") return tShared(`contactField.${subject.list}`);
  return t(`subject.${subject.about}`);
}

const useStyles = makeStyles({
  combobox: { minWidth: 0, width: "100%" },
});
