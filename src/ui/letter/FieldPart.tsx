import { useState } from "react";
import type { FieldAtCaret } from "../../app/format-merge-field";
import type { Segment } from "../../domain/segment/segment";
import { FieldAtCaretBar } from "./FieldAtCaretBar";
import { FieldFormatForm } from "./FieldFormatForm";
import { FieldList } from "./FieldList";
import { useCustomFields } from "./use-custom-fields";
import { useFieldAtCaret } from "./use-field-at-caret";
import type { LetterDesk } from "./use-letter";

interface FieldPartProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
}

/** Fields to put in, and the format of the one that the caret stands in. */
export function FieldPart({ desk, segment }: FieldPartProps) {
  const custom = useCustomFields(segment);
  const [atCaret, look] = useFieldAtCaret(desk.running);
  const [edited, setEdited] = useState<FieldAtCaret>();
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
      <FieldList desk={desk} custom={custom} />
    </>
  );
}
