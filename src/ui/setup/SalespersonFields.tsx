import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useTranslation } from "react-i18next";
import type { Salesperson } from "../../domain/contact/salesperson";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

const NOBODY: Salesperson = { code: "", name: "", jobTitle: "", phone: "", email: "" };

/** Who signs letters. */
export function SalespersonFields({ setup: { salespersons }, onChange }: SetupPart) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  return (
    <>
      <Text>{t("basics.salespersonsText")}</Text>
      {salespersons.map((salesperson, index) => (
        <SalespersonField
          key={index}
          title={t("basics.salesperson", { no: index + 1 })}
          salesperson={salesperson}
          onChange={(changed) => {
            onChange({ salespersons: salespersons.with(index, changed) });
          }}
          onRemove={() => {
            onChange({ salespersons: salespersons.toSpliced(index, 1) });
          }}
        />
      ))}
      <Button
        size="small"
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => {
          onChange({ salespersons: [...salespersons, NOBODY] });
        }}
      >
        {t("basics.addSalesperson")}
      </Button>
    </>
  );
}

interface SalespersonFieldProps {
  readonly title: string;
  readonly salesperson: Salesperson;
  readonly onChange: (salesperson: Salesperson) => void;
  readonly onRemove: () => void;
}

function SalespersonField({ title, salesperson, onChange, onRemove }: SalespersonFieldProps) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const { code, name } = salesperson;
  return (
    <div role="group" aria-label={title} className={styles.person}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {name || code || title}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t("basics.removeSalesperson", { name: name || code || title })}
          onClick={onRemove}
        />
      </div>
      <TextField
        label={t("basics.salespersonCode")}
        value={code}
        onChange={(value) => {
          onChange({ ...salesperson, code: value.trim().toUpperCase() });
        }}
      />
      <TextField
        label={t("basics.name")}
        value={name}
        onChange={(value) => {
          onChange({ ...salesperson, name: value });
        }}
      />
      <TextField
        label={t("jobTitle")}
        value={salesperson.jobTitle}
        onChange={(jobTitle) => {
          onChange({ ...salesperson, jobTitle });
        }}
      />
      {(["phone", "email"] as const).map((field) => (
        <TextField
          key={field}
          label={t(`companyField.${field}`)}
          value={salesperson[field]}
          onChange={(value) => {
            onChange({ ...salesperson, [field]: value });
          }}
        />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  add: { justifySelf: "start" },
  person: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});
