import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../domain/unreachable";
import { ChoiceValues, SuggestedValues } from "./CardValues";
import { ComparisonField } from "./ComparisonField";
import type { FilterCard, GroupCard } from "./filter-cards";
import { fieldKind } from "./filter-fields";
import { InteractionEditor } from "./InteractionEditor";
import { ValuesField } from "./ValuesField";

/** A sentence that is no group of others. */
export type SingleCard = Exclude<FilterCard, GroupCard>;

interface FilterCardEditorProps<Card extends SingleCard = SingleCard> {
  readonly card: Card;
  readonly onChange: (card: SingleCard) => void;
}

type CardOf<About extends SingleCard["about"]> = Extract<SingleCard, { about: About }>;

/** The parts of a sentence, to be written. */
export function FilterCardEditor({ card, onChange }: FilterCardEditorProps) {
  const styles = useStyles();
  return <div className={styles.parts}>{parts(card, onChange)}</div>;
}

function parts(card: SingleCard, onChange: (card: SingleCard) => void) {
  switch (card.about) {
    case "field":
      return <FieldParts card={card} onChange={onChange} />;
    case "list":
      return <ListParts card={card} onChange={onChange} />;
    case "answer":
      return <NamedParts card={card} nameField="question" onChange={onChange} />;
    case "attribute":
      return <NamedParts card={card} nameField="name" onChange={onChange} />;
    case "interaction":
      return <InteractionEditor card={card} onChange={onChange} />;
    default:
      return unreachable(card);
  }
}

function FieldParts({ card, onChange }: FilterCardEditorProps<CardOf<"field">>) {
  const kind = fieldKind(card.field);
  return (
    <>
      <ComparisonField
        kind={kind}
        test={card}
        onChange={(test) => {
          onChange({ ...card, ...test });
        }}
      />
      {kind === "flag" || card.field === "type" || card.field === "correspondenceType" ? (
        <ChoiceValues
          field={card.field}
          test={card}
          onChange={(values) => {
            onChange({ ...card, values });
          }}
        />
      ) : (
        <SuggestedValues
          field={card.field}
          kind={kind}
          test={card}
          onChange={(values) => {
            onChange({ ...card, values });
          }}
        />
      )}
    </>
  );
}

function ListParts({ card, onChange }: FilterCardEditorProps<CardOf<"list">>) {
  const { t } = useTranslation("segment");
  return (
    <>
      <Select
        size="small"
        aria-label={t("part.comparison")}
        value={card.isOn ? "on" : "off"}
        onChange={(_, { value }) => {
          onChange({ ...card, isOn: value === "on" });
        }}
      >
        <option value="on">{t("listComparison.on")}</option>
        <option value="off">{t("listComparison.off")}</option>
      </Select>
      <SuggestedValues
        field={card.list}
        kind="choice"
        test={{ comparison: "is", values: card.values }}
        onChange={(values) => {
          onChange({ ...card, values });
        }}
      />
    </>
  );
}

interface NamedPartsProps extends FilterCardEditorProps<CardOf<"answer"> | CardOf<"attribute">> {
  readonly nameField: "question" | "name";
}

function NamedParts({ card, nameField, onChange }: NamedPartsProps) {
  const { t } = useTranslation("segment");
  return (
    <>
      <Field label={t(`part.${nameField}`)} size="small">
        <Input
          size="small"
          value={card.about === "answer" ? card.question : card.name}
          onChange={(_, { value }) => {
            onChange({ ...card, [nameField]: value });
          }}
        />
      </Field>
      <ComparisonField
        kind="number"
        test={card}
        onChange={(test) => {
          onChange({ ...card, ...test });
        }}
      />
      <ValuesField
        kind="text"
        test={card}
        suggestions={[]}
        nameOf={(value) => value}
        onChange={(values) => {
          onChange({ ...card, values });
        }}
      />
    </>
  );
}

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
});
