import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { useTranslation } from "react-i18next";
import { selfTestText } from "../../app/self-test-text";
import type { SelfTestReport, SelfTestResult } from "../../ports/self-test";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import type { PageProps } from "../shared/rooms";
import { useNotify } from "../shared/use-notify";
import { useSelfTest } from "./use-self-test";

/** Looks whether the user's own Word does what the pane relies on, and gives a report to be sent. */
export function CheckWordPage({ onLeave }: PageProps) {
  const { t } = useTranslation("help");
  const styles = useStyles();
  const test = useSelfTest();
  const { report, results } = test;
  return (
    <>
      <RoomBar title={t("checkWord.title")} onBack={onLeave} />
      <div className={styles.body}>
        <Text size={200}>{t("checkWord.text")}</Text>
        {test.isNotEmpty ? (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{t("checkWord.notEmpty")}</MessageBarBody>
          </MessageBar>
        ) : null}
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={test.running} onClick={test.start}>
            {t(report === undefined ? "checkWord.start" : "checkWord.again")}
          </Button>
          {test.running ? <Button onClick={test.cancel}>{t("checkWord.cancel")}</Button> : null}
        </div>
        {test.running ? (
          <ProgressBar
            value={results.length}
            max={Math.max(test.total, 1)}
            aria-label={t("checkWord.running")}
          />
        ) : null}
        {report === undefined ? null : <Outcome report={report} />}
        <ul className={styles.list} aria-label={t("checkWord.results")}>
          {results.map((result) => (
            <ResultRow key={result.name} result={result} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Outcome({ report }: { readonly report: SelfTestReport }) {
  const { t } = useTranslation("help");
  const styles = useStyles();
  const { download, canDownload } = useDoors();
  const notify = useNotify();
  const { results, host, platform, version } = report;
  const failed = results.filter(({ fault }) => fault !== "").length;
  const text = selfTestText(report);
  return (
    <>
      <MessageBar intent={failed === 0 ? "success" : "error"} layout="multiline" role="status">
        <MessageBarBody>
          {failed === 0
            ? t("checkWord.fine", { count: results.length })
            : t("checkWord.failed", { count: failed })}
          <div>{`${host} ${version} (${platform})`}</div>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            void navigator.clipboard.writeText(text).then(
              () => {
                notify({ text: t("checkWord.copied") });
              },
              () => {
                notify({ text: t("checkWord.notCopied"), intent: "warning" });
              },
            );
          }}
        >
          {t("checkWord.copy")}
        </Button>
        {canDownload ? (
          <Button
            size="small"
            onClick={() => {
              download("word-check.txt", new TextEncoder().encode(text), "text/plain");
            }}
          >
            {t("checkWord.save")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function ResultRow({ result: { name, fault, milliseconds } }: { readonly result: SelfTestResult }) {
  const { t } = useTranslation("help");
  const styles = useStyles();
  const isFine = fault === "";
  return (
    <li className={styles.row}>
      {isFine ? (
        <CheckmarkCircleRegular
          className={styles.fine}
          role="img"
          aria-label={t("checkWord.passed")}
        />
      ) : (
        <DismissCircleRegular
          className={styles.wrong}
          role="img"
          aria-label={t("checkWord.notPassed")}
        />
      )}
      <div className={styles.said}>
        <Text size={200} lang="en">
          {name}
        </Text>
        {isFine ? null : (
          <Caption1 block className={styles.fault} lang="en">
            {fault}
          </Caption1>
        )}
      </div>
      <Caption1 className={styles.quiet}>{t("checkWord.time", { milliseconds })}</Caption1>
    </li>
  );
}

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  wrong: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  fault: { whiteSpace: "pre-wrap" },
  quiet: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
