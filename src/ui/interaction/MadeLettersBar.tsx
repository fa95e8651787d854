import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { deliverVolume } from "../../app/deliver-letters";
import type { MadeLetters } from "../../app/make-letters";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";

/** The letters that were made, to be handed over once more; volume by volume where they are too large for one. */
export function MadeLettersBar({ made }: { readonly made: MadeLetters }) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const doors = useDoors();
  const { running, run } = useErrand();
  const { volumes, delivery } = made;
  const again = t(delivery === "open" ? "merge.openAgain" : "merge.downloadAgain");
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody className={styles.body}>
        <div>
          {t(delivery === "email" ? "merge.drafted" : "merge.made", {
            count: volumes.at(-1)?.lastLetter ?? 0,
          })}
        </div>
        {volumes.length > 1 ? <div>{t("merge.volumes")}</div> : null}
        {volumes.map((volume) => (
          <Button
            key={volume.firstLetter}
            size="small"
            disabled={running}
            onClick={() => {
              run(() => deliverVolume(doors, made, volume));
            }}
          >
            {volumes.length === 1
              ? again
              : t("merge.volume", { first: volume.firstLetter, last: volume.lastLetter })}
          </Button>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
});
