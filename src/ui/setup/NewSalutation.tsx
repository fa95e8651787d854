import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { codeProblem, type SetupProblem } from "../../app/change-setup";
import { describedSalutations } from "./salutation-names";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

/** A kind of people to address in a way of its own: a code, and what it means. */
export function NewSalutation(part: SetupPart) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [hasClosed, setClosed] = useState(false);
  if (isOpen) {
    return (
      <NewSalutationForm
        {...part}
        onDone={() => {
          setOpen(false);
          setClosed(true);
        }}
      />
    );
  }
  return (
    <Button
      size="small"
      className={styles.start}
      icon={<AddRegular />}
      // Whoever closes the form is back at what opened it.
      autoFocus={hasClosed}
      onClick={() => {
        setOpen(true);
      }}
    >
      {t("basics.addSalutation")}
    </Button>
  );
}

function NewSalutationForm({
  setup,
  onChange,
  onDone,
}: SetupPart & { readonly onDone: () => void }) {
  const { t } = useTranslation(["setup", "shared"]);
  const styles = useStyles();
  const [code, setCode] = useState("");
  const [description, setDescription] = useState("");
  const [problem, setProblem] = useState<SetupProblem>();
  const add = () => {
    const found = codeProblem(code, describedSalutations(setup));
    setProblem(found);
    if (found !== undefined) return;
    const named = { kind: "salutation", code, description: description.trim() || code } as const;
    onChange({ codes: [...setup.codes, named] });
    onDone();
  };
  return (
    <div role="group" aria-label={t("basics.addSalutation")} className={styles.form}>
      <TextField
        label={t("code")}
        value={code}
        isFirst
        {...(problem === undefined ? {} : { error: t(`problem.${problem}`) })}
        onChange={(value) => {
          setCode(value.trim().toUpperCase());
        }}
      />
      <TextField label={t("description")} value={description} onChange={setDescription} />
      <div className={styles.buttons}>
        <Button size="small" onClick={add}>
          {t("basics.add")}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {t("shared:action.cancel")}
        </Button>
      </div>
      <Text size={200}>{t("basics.addSalutationText")}</Text>
    </div>
  );
}

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
