import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentCopyRegular } from "@fluentui/react-icons/svg/document-copy";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldAtCaret } from "../../app/format-merge-field";
import type { Segment } from "../../domain/segment/segment";
import { FieldAtCaretBar } from "./FieldAtCaretBar";
import { FieldFormatForm } from "./FieldFormatForm";
import { FieldList } from "./FieldList";
import { useConversion } from "./use-conversion";
import { useCustomFields } from "./use-custom-fields";
import { useFieldAtCaret } from "./use-field-at-caret";
import type { LetterDesk } from "./use-letter";
import { useWordFields } from "./use-word-fields";
import { WordFields } from "./WordFields";
import { WordFieldsBar } from "./WordFieldsBar";

interface FieldPartProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
}

/** Fields to put in, and the format of the one that the caret stands in. */
export function FieldPart({ desk, segment }: FieldPartProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const custom = useCustomFields(segment);
  const [atCaret, look] = useFieldAtCaret(desk.running);
  const [wordFields, lookAtWordFields] = useWordFields(custom);
  const convert = useConversion(desk, wordFields);
  const [edited, setEdited] = useState<FieldAtCaret>();
  const [seesWordFields, setSeesWordFields] = useState(false);
  if (seesWordFields) {
    return (
      <WordFields
        {...{ desk, custom }}
        fields={wordFields}
        onChanged={lookAtWordFields}
        onLeave={() => {
          setSeesWordFields(false);
        }}
      />
    );
  }
  if (edited !== undefined) {
    return (
      <FieldFormatForm
        desk={desk}
        field={edited}
        custom={custom}
        onLeave={() => {
          setEdited(undefined);
          desk.run(look);
        }}
      />
    );
  }
  return (
    <>
      {atCaret === undefined ? null : (
        <FieldAtCaretBar
          field={atCaret}
          onEdit={() => {
            setEdited(atCaret);
          }}
        />
      )}
      {wordFields.length === 0 ? null : (
        <WordFieldsBar
          fields={wordFields}
          onOpen={() => {
            setSeesWordFields(true);
          }}
        />
      )}
      <FieldList desk={desk} custom={custom} />
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          icon={<DocumentCopyRegular />}
          disabledFocusable={desk.running}
          onClick={() => {
            convert("word");
          }}
        >
          {t("convert.toWord")}
        </Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    padding: tokens.spacingHorizontalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});
