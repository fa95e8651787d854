import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeLine } from "../../app/compose-segment";
import type { ContactNo } from "../../domain/contact/contact";
import type { LineChange } from "../../domain/segment/changed-line";
import type { Segment } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { ChoiceField } from "../shared/ChoiceField";
import { useDoors } from "../shared/doors-context";
import { useContactRow } from "../shared/use-contact";
import { useErrand } from "../shared/use-errand";
import { EVALUATIONS } from "../shared/evaluations";
import { InteractionCostFields, InteractionValuesFields } from "./InteractionValuesFields";
import { LineContact } from "./LineContact";
import { SegmentForm } from "./SegmentForm";
import { useLineRemoval } from "./use-line-removal";

interface LineFormProps {
  readonly segment: Segment;
  readonly line: SegmentLine;
  readonly onLeave: () => void;
  readonly onContactOpened: (contactNo: ContactNo) => void;
  readonly onWhy: (contactNo: ContactNo) => void;
}

/** One contact's own values in the segment. */
export function LineForm({ segment, line, onLeave, ...ways }: LineFormProps) {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const { running, run } = useErrand();
  const [change, setChange] = useState<LineChange>({});
  const name = useContactRow(line.contactNo)?.contact.name ?? line.contactNo;
  const remove = useLineRemoval(segment.header.no);
  return (
    <SegmentForm
      title={name}
      saving={running}
      onCancel={onLeave}
      onSave={() => {
        run(async () => {
          await changeLine(doors, segment.header.no, line.lineNo, change);
          onLeave();
        });
      }}
    >
      <LineContact contactNo={line.contactNo} />
      <LineWays contactNo={line.contactNo} {...ways} />
      <LineFields
        line={{ ...line, ...change }}
        onChange={(values) => {
          setChange((now) => ({ ...now, ...values }));
        }}
      />
      <Button
        size="small"
        onClick={() => {
          remove(line, name);
          onLeave();
        }}
      >
        {t("line.remove")}
      </Button>
    </SegmentForm>
  );
}

type LineWaysProps = Pick<LineFormProps, "onContactOpened" | "onWhy"> &
  Pick<SegmentLine, "contactNo">;

/** Where one can go from a line: the contact's card, and why the contact is in. */
function LineWays({ contactNo, onContactOpened, onWhy }: LineWaysProps) {
  const { t } = useTranslation("segment");
  const ways = [
    { text: t("line.openContact"), icon: <PersonRegular />, go: onContactOpened },
    { text: t("line.why"), icon: <QuestionCircleRegular />, go: onWhy },
  ];
  return ways.map(({ text, icon, go }) => (
    <Button
      key={text}
      size="small"
      appearance="subtle"
      icon={icon}
      onClick={() => {
        go(contactNo);
      }}
    >
      {text}
    </Button>
  ));
}

interface LineFieldsProps {
  readonly line: SegmentLine;
  readonly onChange: (change: LineChange) => void;
}

function LineFields({ line, onChange }: LineFieldsProps) {
  const { t } = useTranslation("segment");
  return (
    <>
      <Field label={t("line.description")} size="small">
        <Input
          size="small"
          value={line.description}
          onChange={(_, { value }) => {
            onChange({ description: value });
          }}
        />
      </Field>
      <AddressField line={line} onChange={onChange} />
      <Field label={t("header.date")} size="small">
        <Input
          size="small"
          type="date"
          value={line.date}
          onChange={(_, { value }) => {
            onChange({ date: value });
          }}
        />
      </Field>
      <Field label={t("line.time")} size="small">
        <Input
          size="small"
          type="time"
          value={line.time}
          onChange={(_, { value }) => {
            onChange({ time: value });
          }}
        />
      </Field>
      <InteractionValuesFields values={line} onChange={onChange} />
      <InteractionCostFields values={line} onChange={onChange} />
      <OutcomeFields line={line} onChange={onChange} />
    </>
  );
}

function AddressField({ line, onChange }: LineFieldsProps) {
  const { t } = useTranslation("segment");
  const addresses = useContactRow(line.contactNo)?.contact.alternativeAddresses ?? [];
  if (addresses.length === 0) return null;
  return (
    <ChoiceField
      label={t("line.address")}
      value={line.alternativeAddressCode}
      choices={[
        { value: "", name: t("line.ownAddress") },
        ...addresses.map(({ code, city }) => ({ value: code, name: `${code} · ${city}` })),
      ]}
      onChange={(alternativeAddressCode) => {
        onChange({ alternativeAddressCode });
      }}
    />
  );
}

function OutcomeFields({ line, onChange }: LineFieldsProps) {
  const { t } = useTranslation("segment");
  return (
    <>
      <ChoiceField
        label={t("line.evaluation")}
        value={line.evaluation}
        choices={[
          { value: "", name: t("evaluation.none") },
          ...EVALUATIONS.map((value) => ({ value, name: t(`evaluation.${value}`) })),
        ]}
        onChange={(value) => {
          onChange({ evaluation: EVALUATIONS.find((each) => each === value) ?? "" });
        }}
      />
      <Checkbox
        label={t("line.attemptFailed")}
        checked={line.attemptFailed}
        onChange={(_, { checked }) => {
          onChange({ attemptFailed: checked === true });
        }}
      />
    </>
  );
}
