import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  COPIED_KINDS,
  type CopyComparison,
  type RestoreMode,
  type StoreHead,
} from "../../ports/backup-book";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { ComparedCounts } from "./ComparedCounts";

interface ComparedCopyProps {
  readonly head: StoreHead;
  readonly compared: CopyComparison;
  readonly onRestore: (mode: RestoreMode) => void;
  readonly onCancel: () => void;
}

/** What bringing the backup in would do, how to do it, and the way to do it. */
export function ComparedCopy({ head, compared, onRestore, onCancel }: ComparedCopyProps) {
  const { t, i18n } = useTranslation(["backup", "shared"]);
  const styles = useStyles();
  const [mode, setMode] = useState<RestoreMode>(firstMode(compared));
  const [isAsking, setAsking] = useState(false);
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const lostCount = mode.kind === "replace" ? goingCount(compared) : 0;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.title}>
        {t("compared.title", { date: format.format(new Date(head.readAt)) })}
      </Subtitle2>
      <ComparedCounts counts={compared.counts} />
      {isEmptyHere(compared) ? null : (
        <ModeFields compared={compared} mode={mode} onChosen={setMode} />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            if (lostCount > 0) setAsking(true);
            else onRestore(mode);
          }}
        >
          {t("compared.action")}
        </Button>
        <Button onClick={onCancel}>{t("shared:action.cancel")}</Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t("compared.confirmTitle")}
          text={t("compared.confirmText", { count: lostCount })}
          confirm={t("compared.confirm")}
          onConfirm={() => {
            setAsking(false);
            onRestore(mode);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}

interface ModeFieldsProps {
  readonly compared: CopyComparison;
  readonly mode: RestoreMode;
  readonly onChosen: (mode: RestoreMode) => void;
}

function ModeFields({ compared, mode, onChosen }: ModeFieldsProps) {
  const { t } = useTranslation("backup");
  const { lineage, conflicting } = compared;
  const merging: RestoreMode = { kind: "merge", prefer: lineage === "newer" ? "copy" : "here" };
  return (
    <>
      <Text>{t(`compared.lineage.${lineage}`)}</Text>
      {conflicting === 0 ? (
        <Field label={t("compared.how")}>
          <RadioGroup
            value={mode.kind}
            onChange={(_, { value }) => {
              onChosen(value === "merge" ? merging : { kind: "replace" });
            }}
          >
            <Radio value="merge" label={t("compared.merge")} />
            <Radio value="replace" label={t("compared.replace")} />
          </RadioGroup>
        </Field>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("compared.cannotMerge", { count: conflicting })} {t("compared.replace")}?
          </MessageBarBody>
        </MessageBar>
      )}
      {mode.kind === "merge" && changedCount(compared) > 0 ? (
        <Field label={t("compared.prefer")}>
          <RadioGroup
            value={mode.prefer}
            onChange={(_, { value }) => {
              onChosen({ kind: "merge", prefer: value === "copy" ? "copy" : "here" });
            }}
          >
            <Radio value="here" label={t("compared.preferHere")} />
            <Radio value="copy" label={t("compared.preferCopy")} />
          </RadioGroup>
        </Field>
      ) : null}
    </>
  );
}

/** Nothing is lost unless the user says so; where nothing is here, nothing is to be asked. */
function firstMode(compared: CopyComparison): RestoreMode {
  if (isEmptyHere(compared) || compared.conflicting > 0) return { kind: "replace" };
  return { kind: "merge", prefer: compared.lineage === "newer" ? "copy" : "here" };
}

/** Without contacts, segments and interactions: what a new store is set up with does not count. */
function isEmptyHere({ counts }: CopyComparison): boolean {
  return COPIED_KINDS.filter((kind) => kind !== "setup").every((kind) => {
    const { changed, same, onlyHere } = counts[kind];
    return changed + same + onlyHere === 0;
  });
}

function goingCount(compared: CopyComparison): number {
  if (isEmptyHere(compared)) return 0;
  return sumOf(compared, "onlyHere") + sumOf(compared, "changed");
}

function changedCount(compared: CopyComparison): number {
  return sumOf(compared, "changed");
}

function sumOf({ counts }: CopyComparison, count: "onlyHere" | "changed"): number {
  return COPIED_KINDS.reduce((sum, kind) => sum + counts[kind][count], 0);
}

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
