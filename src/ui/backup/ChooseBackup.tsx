import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupProblem } from "../../app/backup/backup-format";
import type { RestoreStage } from "./use-restore";

interface ChooseBackupProps {
  readonly stage: Extract<RestoreStage, { stage: "choose" }>;
  readonly onChosen: (file: File, passphrase?: string) => void;
}

/** Takes the backup that is to be brought in, and its passphrase. */
export function ChooseBackup({ stage: { refused }, onChosen }: ChooseBackupProps) {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.section} aria-label={t("restore.title")}>
      <Subtitle2 as="h3" className={styles.title}>
        {t("restore.title")}
      </Subtitle2>
      <Text>{t("restore.text")}</Text>
      {refused === undefined ? null : (
        <MessageBar
          intent={refused.problem === "passphraseIsNeeded" ? "info" : "error"}
          layout="multiline"
          role="alert"
        >
          <MessageBarBody>{t(`problem.${refused.problem}`)}</MessageBarBody>
        </MessageBar>
      )}
      {refused !== undefined && isAboutPassphrase(refused.problem) ? (
        <PassphraseForm
          onGiven={(passphrase) => {
            onChosen(refused.file, passphrase);
          }}
        />
      ) : null}
      <Button onClick={() => input.current?.click()}>{t("restore.choose")}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".slbackup"
        aria-label={t("restore.choose")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onChosen(file);
          target.value = "";
        }}
      />
    </section>
  );
}

function isAboutPassphrase(problem: BackupProblem): boolean {
  return problem === "passphraseIsNeeded" || problem === "passphraseIsWrong";
}

function PassphraseForm({ onGiven }: { readonly onGiven: (passphrase: string) => void }) {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(passphrase);
      }}
    >
      <Field label={t("restore.passphrase")}>
        <Input
          type="password"
          value={passphrase}
          autoComplete="off"
          onChange={(_, { value }) => {
            setPassphrase(value);
          }}
        />
      </Field>
      <Button type="submit" appearance="primary" disabled={passphrase === ""}>
        {t("restore.open")}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
});
