import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { backUp } from "../../app/backup/back-up";
import type { BackupState } from "../../ports/backup-book";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import { useWatch } from "../shared/use-watch";
import type { Work } from "../shared/use-work";
import { WhenHere } from "../shared/WhenHere";

/** When the last backup was made, and the way to make one now. */
export function MakeBackup({ work }: { readonly work: Work }) {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const { store, canDownload } = useDoors();
  const watched = useWatch(store.backups.state);
  return (
    <section className={styles.section} aria-label={t("make.title")}>
      <Subtitle2 as="h3" className={styles.title}>
        {t("make.title")}
      </Subtitle2>
      <WhenHere watched={watched} lines={1}>
        {(state) => <LastBackup state={state} />}
      </WhenHere>
      {canDownload ? (
        <BackupForm work={work} />
      ) : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("make.noDownloads")}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function LastBackup({ state: { lastBackup, changesSince } }: { readonly state: BackupState }) {
  const { t, i18n } = useTranslation("backup");
  if (lastBackup === undefined) return <Text>{t("make.never")}</Text>;
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const date = format.format(new Date(lastBackup.at));
  return (
    <Text>
      {changesSince === 0
        ? t("make.lastCurrent", { date })
        : t("make.last", { date, count: changesSince })}
    </Text>
  );
}

function BackupForm({ work }: { readonly work: Work }) {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const [isProtected, setProtected] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [isMissing, setMissing] = useState(false);
  const make = () => {
    const lacks = isProtected && passphrase === "";
    setMissing(lacks);
    if (lacks) return;
    work.start(t("make.running"), async (run) => {
      await backUp(doors, { passphrase: isProtected ? passphrase : "", ...run });
      notify({ text: t("make.done") });
    });
  };
  return (
    <div className={styles.form}>
      <Checkbox
        label={t("make.passphrase")}
        checked={isProtected}
        onChange={(_, { checked }) => {
          setProtected(checked === true);
        }}
      />
      {isProtected ? (
        <Field
          label={t("make.passphraseField")}
          hint={t("make.passphraseHint")}
          {...(isMissing && { validationMessage: t("make.passphraseMissing") })}
        >
          <Input
            value={passphrase}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => {
              setPassphrase(value);
            }}
          />
        </Field>
      ) : null}
      <Button appearance="primary" onClick={make}>
        {t("make.action")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
  },
});
