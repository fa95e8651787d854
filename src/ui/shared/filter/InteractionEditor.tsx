import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { FieldCondition, InteractionField } from "../../../domain/segment/contact-filter";
import { useSetup } from "../use-setup";
import { ComparisonField } from "./ComparisonField";
import type { FilterCard } from "./filter-cards";
import { COMPARISONS, INTERACTION_FIELDS, interactionFieldKind } from "./filter-fields";
import { JoinField } from "./JoinField";
import { interactionChoices, useInteractionNames } from "./use-interaction-names";
import { ValuesField } from "./ValuesField";

type InteractionTest = FieldCondition<InteractionField>;

type InteractionCard = Extract<FilterCard, { about: "interaction" }>;

interface InteractionEditorProps {
  readonly card: InteractionCard;
  readonly onChange: (card: InteractionCard) => void;
}

/** "Had no interaction where date is in the last 90 days and template is Christmas card." */
export function InteractionEditor({ card, onChange }: InteractionEditorProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { kind, join, tests } = card;
  return (
    <>
      <Select
        size="small"
        aria-label={t("part.had")}
        value={kind}
        onChange={(_, { value }) => {
          onChange({ ...card, kind: value === "had" ? "had" : "hadNo" });
        }}
      >
        <option value="hadNo">{t("interactionComparison.hadNo")}</option>
        <option value="had">{t("interactionComparison.had")}</option>
      </Select>
      {tests.length < 2 ? null : (
        <JoinField
          label={t("part.join")}
          join={join}
          onChange={(changed) => {
            onChange({ ...card, join: changed });
          }}
        />
      )}
      {tests.map((test, index) => (
        <TestEditor
          key={index}
          test={test}
          onChange={(changed) => {
            onChange({ ...card, tests: tests.with(index, changed) });
          }}
          onRemove={() => {
            onChange({ ...card, tests: tests.toSpliced(index, 1) });
          }}
        />
      ))}
      <Button
        size="small"
        appearance="transparent"
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => {
          onChange({ ...card, tests: [...tests, newTest(tests)] });
        }}
      >
        {t("part.addTest")}
      </Button>
    </>
  );
}

/** Asks about the date first, then about what is not asked about yet. */
function newTest(tests: readonly InteractionTest[]): InteractionTest {
  const asked = new Set<InteractionField>(tests.map(({ field }) => field));
  return testOn(INTERACTION_FIELDS.find((field) => !asked.has(field)) ?? "date");
}

function testOn(field: InteractionField): InteractionTest {
  const [comparison = "is"] = COMPARISONS[interactionFieldKind(field)];
  return { kind: "field", field, comparison, values: [] };
}

interface TestEditorProps {
  readonly test: InteractionTest;
  readonly onChange: (test: InteractionTest) => void;
  readonly onRemove: () => void;
}

function TestEditor({ test, onChange, onRemove }: TestEditorProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const nameOf = useInteractionNames();
  const setup = useSetup();
  const kind = interactionFieldKind(test.field);
  return (
    <div className={styles.test} role="group">
      <div className={styles.parts}>
        <Select
          size="small"
          aria-label={t("part.field")}
          value={test.field}
          onChange={(_, { value }) => {
            onChange(testOn(INTERACTION_FIELDS.find((field) => field === value) ?? "date"));
          }}
        >
          {INTERACTION_FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(`interactionField.${field}`)}
            </option>
          ))}
        </Select>
        <ComparisonField
          kind={kind}
          test={test}
          onChange={(changed) => {
            onChange({ ...test, ...changed });
          }}
        />
        <ValuesField
          kind={kind}
          test={test}
          suggestions={[...interactionChoices(test.field, setup).keys()]}
          nameOf={(value) => nameOf(test.field, value)}
          onChange={(values) => {
            onChange({ ...test, values });
          }}
        />
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("part.removeTest")}
        onClick={onRemove}
      />
    </div>
  );
}

const useStyles = makeStyles({
  add: { justifySelf: "start" },
  test: {
    display: "flex",
    alignItems: "flex-start",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  parts: {
    flexGrow: 1,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
});
