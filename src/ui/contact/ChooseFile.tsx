import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ImportProblem } from "../../app/import-contacts";
import { EmptyState } from "../shared/EmptyState";

interface ChooseFileProps {
  /** Why the last file could not be read. */
  readonly problem: ImportProblem | undefined;
  readonly onChosen: (file: File) => void;
}

/** Takes a file, by choosing or by dropping it. */
export function ChooseFile({ problem, onChosen }: ChooseFileProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChosen(file);
  };
  return (
    <div
      className={mergeClasses(styles.root, isOver && styles.over)}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
    >
      {problem === undefined ? null : <FileProblem problem={problem} />}
      <EmptyState
        icon={<DocumentTableRegular />}
        title={t("import.chooseTitle")}
        text={t("import.chooseText")}
      >
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {t("import.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.vcf,text/csv,text/vcard"
          aria-label={t("import.choose")}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onChosen(file);
            target.value = "";
          }}
        />
      </EmptyState>
    </div>
  );
}

function FileProblem({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const key = problemKey(problem);
  const facts = {
    lineNo: "lineNo" in problem ? problem.lineNo : 0,
    rowNo: "rowNo" in problem ? problem.rowNo : 0,
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.problem}>
      <MessageBarBody>
        <MessageBarTitle>{t("import.problemTitle")}</MessageBarTitle>
        <div>{t(`fileProblem.${key}`, facts)}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

function problemKey(problem: ImportProblem) {
  if (problem.kind === "isNotText") return problem.looksLike;
  return problem.kind === "workbookIsUnreadable" ? problem.why : problem.kind;
}

const useStyles = makeStyles({
  root: { minHeight: "60%" },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  problem: { margin: tokens.spacingHorizontalM },
});
