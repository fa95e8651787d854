import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type {
  Condition,
  ConditionGroup,
  FieldCondition,
  InteractionField,
} from "../../../domain/segment/contact-filter";
import { useSetup } from "../use-setup";
import { ComparisonField } from "./ComparisonField";
import type { InteractionCard } from "./filter-cards";
import { COMPARISONS, INTERACTION_FIELDS, interactionFieldKind } from "./filter-fields";
import { JoinField } from "./JoinField";
import { interactionChoices, useInteractionNames } from "./use-interaction-names";
import { ValuesField } from "./ValuesField";

type InteractionTest = Condition<InteractionField>;
type SingleTest = FieldCondition<InteractionField>;

interface InteractionEditorProps {
  readonly card: InteractionCard;
  readonly onChange: (card: InteractionCard) => void;
}

/** "Had no interaction where date is in the last 90 days and template is Christmas card." */
export function InteractionEditor({ card, onChange }: InteractionEditorProps) {
  const { t } = useTranslation("segment");
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
      <TestList
        group={{ kind: join, conditions: tests }}
        depth={1}
        onChange={(group) => {
          onChange({ ...card, join: group.kind, tests: group.conditions });
        }}
      />
    </>
  );
}

interface TestListProps {
  readonly group: ConditionGroup<InteractionField>;
  /** 1 for the details of the interaction, 2 for those in a group of them, and so on. */
  readonly depth: number;
  readonly onChange: (group: ConditionGroup<InteractionField>) => void;
}

/** Groups in groups: deeper, no one reads them. */
const MOST_NESTED = 3;

/** What the interaction must be like, all together, and the way to one detail more. */
function TestList({ group, depth, onChange }: TestListProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { kind, conditions } = group;
  const add = (test: InteractionTest) => {
    onChange({ kind, conditions: [...conditions, test] });
  };
  return (
    <>
      {conditions.length < 2 && depth === 1 ? null : (
        <JoinField
          label={t("part.join")}
          join={kind}
          onChange={(changed) => {
            onChange({ kind: changed, conditions });
          }}
        />
      )}
      {conditions.map((test, index) => (
        <TestRow
          key={index}
          test={test}
          depth={depth}
          onChange={(changed) => {
            onChange({ kind, conditions: conditions.with(index, changed) });
          }}
          onRemove={() => {
            onChange({ kind, conditions: conditions.toSpliced(index, 1) });
          }}
        />
      ))}
      <div className={styles.add}>
        <Button
          size="small"
          appearance="transparent"
          icon={<AddRegular />}
          onClick={() => {
            add(newTest(conditions));
          }}
        >
          {t("part.addTest")}
        </Button>
        {depth < MOST_NESTED && conditions.length > 0 ? (
          <Button
            size="small"
            appearance="transparent"
            icon={<AddRegular />}
            onClick={() => {
              add({ kind: "any", conditions: [newTest(conditions)] });
            }}
          >
            {t("part.addTests")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** Asks about the date first, then about what is not asked about yet. */
function newTest(tests: readonly InteractionTest[]): SingleTest {
  const asked = new Set<InteractionField>(tests.flatMap(fieldsOf));
  return testOn(INTERACTION_FIELDS.find((field) => !asked.has(field)) ?? "date");
}

function fieldsOf(test: InteractionTest): readonly InteractionField[] {
  return test.kind === "field" ? [test.field] : test.conditions.flatMap(fieldsOf);
}

function testOn(field: InteractionField): SingleTest {
  const kind = interactionFieldKind(field);
  const [comparison = "is"] = COMPARISONS[kind];
  return { kind: "field", field, comparison, values: kind === "flag" ? ["true"] : [] };
}

interface TestRowProps {
  readonly test: InteractionTest;
  readonly depth: number;
  readonly onChange: (test: InteractionTest) => void;
  readonly onRemove: () => void;
}

/** One detail, or a group of them. */
function TestRow({ test, depth, onChange, onRemove }: TestRowProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const isGroup = test.kind !== "field";
  return (
    <div
      className={styles.test}
      role="group"
      {...(isGroup ? { "aria-label": t("part.tests") } : {})}
    >
      <div className={styles.parts}>
        {isGroup ? (
          <TestList group={test} depth={depth + 1} onChange={onChange} />
        ) : (
          <TestParts test={test} onChange={onChange} />
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t(isGroup ? "part.removeTests" : "part.removeTest")}
        onClick={onRemove}
      />
    </div>
  );
}

interface TestPartsProps {
  readonly test: SingleTest;
  readonly onChange: (test: SingleTest) => void;
}

function TestParts({ test, onChange }: TestPartsProps) {
  const { t } = useTranslation("segment");
  const nameOf = useInteractionNames();
  const setup = useSetup();
  const kind = interactionFieldKind(test.field);
  return (
    <>
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
      {kind === "flag" ? (
        <Select
          size="small"
          aria-label={t("part.values")}
          value={test.values[0] ?? "true"}
          onChange={(_, { value }) => {
            onChange({ ...test, values: [value] });
          }}
        >
          <option value="true">{t("flag.yes")}</option>
          <option value="false">{t("flag.no")}</option>
        </Select>
      ) : (
        <ValuesField
          kind={kind}
          test={test}
          suggestions={[...interactionChoices(test.field, setup).keys()]}
          nameOf={(value) => nameOf(test.field, value)}
          onChange={(values) => {
            onChange({ ...test, values });
          }}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  add: { display: "flex", flexWrap: "wrap" },
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
