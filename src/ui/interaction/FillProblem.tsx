import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fillLines, introduceSalesperson, type LineFilling } from "../../app/fill-lines";
import type { PreflightGroup } from "../../app/group-preflight-problems";
import type { PreflightKind } from "../../app/find-preflight-problems";
import type { Setup } from "../../ports/setup-book";
import { ChoiceField, type Choice } from "../shared/ChoiceField";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useSetup } from "../shared/use-setup";

/** Problems that are solved for all at once by a value out of the setup. */
const FILLED = {
  salespersonIsMissing: "salespersonCode",
  interactionTemplateIsMissing: "templateCode",
} as const satisfies Partial<Record<PreflightKind, keyof LineFilling>>;

type FilledField = (typeof FILLED)[keyof typeof FILLED];

/** The field of the lines that this problem is about; undefined where each must be solved by itself. */
export function filledField(kind: PreflightKind): FilledField | undefined {
  return Object.entries(FILLED).find(([each]) => each === kind)?.[1];
}

interface FillProblemProps {
  readonly field: FilledField;
  readonly segmentNo: string;
  readonly problems: PreflightGroup["problems"];
}

/** No code is a blank. */
const SOMEBODY_NEW = " ";

/** Gives everyone who lacks it the same value, there and then. */
export function FillProblem({ field, segmentNo, problems }: FillProblemProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const doors = useDoors();
  const { running, run } = useErrand();
  const setup = useSetup();
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  if (setup === undefined) return null;
  const choices = choicesOf(field, setup);
  const offersNew = field === "salespersonCode";
  const isNew = offersNew && (chosen === SOMEBODY_NEW || choices.length === 0);
  const fill = () => {
    run(async () => {
      const code = isNew ? await introduceSalesperson(doors, name.trim()) : chosen;
      const lineNos = problems.map(({ lineNo }) => lineNo);
      await fillLines(doors, segmentNo, lineNos, { [field]: code });
    });
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      {choices.length === 0 && offersNew ? null : (
        <ChoiceField
          label={t(`fill.${field}`)}
          value={chosen}
          choices={[
            { value: "", name: t("fill.choose") },
            ...choices,
            ...(offersNew ? [{ value: SOMEBODY_NEW, name: t("fill.new") }] : []),
          ]}
          onChange={setChosen}
        />
      )}
      {isNew ? (
        <Field label={t("fill.name")} hint={t("fill.nameHint")} size="small">
          <Input
            size="small"
            value={name}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
      ) : null}
      <Button
        type="submit"
        size="small"
        appearance="primary"
        disabledFocusable={running || (isNew ? name.trim() === "" : chosen === "")}
      >
        {t("fill.action", { count: problems.length })}
      </Button>
    </form>
  );
}

function choicesOf(field: FilledField, setup: Setup): readonly Choice[] {
  return field === "salespersonCode"
    ? setup.salespersons.map(({ code, name }) => ({ value: code, name }))
    : setup.interactionTemplates.map(({ code, description }) => ({
        value: code,
        name: description === "" ? code : description,
      }));
}

const useStyles = makeStyles({
  root: {
    alignSelf: "stretch",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    justifyItems: "stretch",
    marginBottom: tokens.spacingVerticalS,
  },
});
