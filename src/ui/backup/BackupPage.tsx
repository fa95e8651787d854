import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { ProgressLine } from "../shared/ProgressLine";
import { RoomBar } from "../shared/RoomBar";
import type { PageProps } from "../shared/rooms";
import { useWork } from "../shared/use-work";
import { AutomaticBackup } from "./AutomaticBackup";
import { ComparedCopy } from "./ComparedCopy";
import { MakeBackup } from "./MakeBackup";
import { ChooseBackup } from "./ChooseBackup";
import { RestoreDone } from "./RestoreDone";
import { useRestore } from "./use-restore";

/** The store as a file, out and in. */
export function BackupPage({ onLeave }: PageProps) {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const work = useWork();
  const restore = useRestore(work);
  const { progress } = work;
  const { stage } = restore;
  if (stage.stage === "done") return <RestoreDone />;
  return (
    <>
      <RoomBar
        title={t("title")}
        onBack={() => {
          work.cancel();
          onLeave();
        }}
      />
      {progress === undefined ? null : <ProgressLine {...progress} onCancel={work.cancel} />}
      <div className={styles.page} hidden={progress !== undefined}>
        {stage.stage === "compared" ? (
          <ComparedCopy
            key={stage.copy.head.readAt}
            head={stage.copy.head}
            compared={stage.compared}
            onRestore={restore.bring}
            onCancel={restore.startOver}
          />
        ) : (
          <>
            <MakeBackup work={work} />
            <AutomaticBackup />
            <ChooseBackup stage={stage} onChosen={restore.choose} />
          </>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalM,
    "&[hidden]": { display: "none" },
  },
});
