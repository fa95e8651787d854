import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryFilter } from "../../domain/interaction/entry-filter";
import { ChoiceField } from "../shared/ChoiceField";
import { ContactPicker } from "../shared/ContactPicker";
import { interactionChoices } from "../shared/filter/use-interaction-names";
import { useContactName } from "../shared/use-contact";
import { useSetup } from "../shared/use-setup";

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChanged: (filter: EntryFilter) => void;
}

const CHOICES = ["templateCode", "groupCode", "campaignNo", "salespersonCode"] as const;

const STATES = ["all", "counted", "canceled", "postponed"] as const;

type State = (typeof STATES)[number];

const ASKED: Readonly<Record<State, Pick<EntryFilter, "canceled" | "postponed">>> = {
  all: {},
  counted: { canceled: false, postponed: false },
  canceled: { canceled: true },
  postponed: { postponed: true, canceled: false },
};

/** What interactions are asked for; closed, it says how many conditions there are. */
export function EntryFilters({ filter, onChanged }: EntryFiltersProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const count = Object.values(filter).filter((value) => value !== "").length;
  return (
    <div className={styles.root}>
      <Button
        size="small"
        icon={<FilterRegular />}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {count === 0 ? t("entries.filter") : t("entries.filtered", { count })}
      </Button>
      {isOpen ? <Fields filter={filter} onChanged={onChanged} /> : null}
    </div>
  );
}

function Fields({ filter, onChanged }: EntryFiltersProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const setup = useSetup();
  const name = useContactName(filter.contactNo ?? "");
  const any = { value: "", name: t("entries.any") };
  return (
    <div className={styles.fields}>
      <Field label={t("entries.contact")} size="small">
        <ContactPicker
          label={t("entries.contact")}
          name={name}
          placeholder={t("entries.any")}
          onPick={({ no, type }) => {
            const asked = type === "company" ? { companyNo: no } : { contactNo: no };
            onChanged({ ...filter, companyNo: "", contactNo: "", ...asked });
          }}
          onClear={() => {
            onChanged({ ...filter, contactNo: "", companyNo: "" });
          }}
        />
      </Field>
      {CHOICES.map((field) => (
        <ChoiceField
          key={field}
          label={t(`entries.${field}`)}
          value={filter[field] ?? ""}
          choices={[
            any,
            ...[...interactionChoices(field, setup)].map(([value, each]) => ({
              value,
              name: each,
            })),
          ]}
          onChange={(value) => {
            onChanged({ ...filter, [field]: value });
          }}
        />
      ))}
      <Field label={t("entries.segmentNo")} size="small">
        <Input
          size="small"
          value={filter.segmentNo ?? ""}
          onChange={(_, { value }) => {
            onChanged({ ...filter, segmentNo: value.trim() });
          }}
        />
      </Field>
      {(["fromDate", "toDate"] as const).map((field) => (
        <Field key={field} label={t(`entries.${field}`)} size="small">
          <Input
            size="small"
            type="date"
            value={filter[field] ?? ""}
            onChange={(_, { value }) => {
              onChanged({ ...filter, [field]: value });
            }}
          />
        </Field>
      ))}
      <ChoiceField
        label={t("entries.state")}
        value={stateOf(filter)}
        choices={STATES.map((state) => ({ value: state, name: t(`entries.states.${state}`) }))}
        onChange={(value) => {
          onChanged({ ...withoutState(filter), ...ASKED[value as State] });
        }}
      />
      <Button
        size="small"
        onClick={() => {
          onChanged({});
        }}
      >
        {t("entries.clear")}
      </Button>
    </div>
  );
}

function withoutState(filter: EntryFilter): EntryFilter {
  const isState = (name: string) => name === "canceled" || name === "postponed";
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !isState(name)));
}

function stateOf({ canceled, postponed }: EntryFilter): State {
  if (postponed === true) return "postponed";
  if (canceled === undefined) return "all";
  return canceled ? "canceled" : "counted";
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    // Selects and inputs would rather be wider than half of a narrow pane.
    "& *": { minWidth: 0 },
  },
});
