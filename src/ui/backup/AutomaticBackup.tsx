import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { backUpToPlace, backupFileName } from "../../app/backup/back-up";
import type { ChosenPlace } from "../../ports/backup-place";
import { useDoors } from "../shared/doors-context";
import { useErrand, useReportFault } from "../shared/use-errand";

/** Where the browser can, backups that are written to a file by themselves. */
export function AutomaticBackup() {
  const { t } = useTranslation("backup");
  const styles = useStyles();
  const doors = useDoors();
  const { place, errands, running } = useAutomaticBackup();
  if (!doors.backupPlace.isPossible) return null;
  return (
    <section className={styles.section} aria-label={t("auto.title")}>
      <Subtitle2 as="h3" className={styles.title}>
        {t("auto.title")}
      </Subtitle2>
      <Text>{t("auto.text")}</Text>
      {place === undefined ? (
        <Button disabledFocusable={running} onClick={errands.choose}>
          {t("auto.choose")}
        </Button>
      ) : (
        <>
          <Text>{t(place.isAllowed ? "auto.chosen" : "auto.locked", { name: place.name })}</Text>
          {place.isAllowed ? null : (
            <Button disabledFocusable={running} onClick={errands.allow}>
              {t("auto.allow")}
            </Button>
          )}
          <Button disabledFocusable={running} onClick={errands.forget}>
            {t("auto.forget")}
          </Button>
        </>
      )}
    </section>
  );
}

function useAutomaticBackup() {
  const doors = useDoors();
  const { backupPlace } = doors;
  const report = useReportFault();
  const { running, run } = useErrand();
  const [place, setPlace] = useState<ChosenPlace>();
  useEffect(() => {
    backupPlace.chosen().then(setPlace, report);
  }, [backupPlace, report]);
  const errand = (work: () => Promise<boolean>) => () => {
    run(async () => {
      if (await work()) await backUpToPlace(doors);
      setPlace(await backupPlace.chosen());
    });
  };
  const errands = {
    choose: errand(async () => (await backupPlace.choose(backupFileName(doors.today()))) !== ""),
    allow: errand(() => backupPlace.allow()),
    forget: errand(async () => {
      await backupPlace.forget();
      return false;
    }),
  };
  return { place, errands, running };
}

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
});
