import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { deliverVolume } from "../../app/deliver-letters";
import type { LetterVolume } from "../../app/join-volumes";
import type { MadeLetters } from "../../app/make-letters";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { languageName } from "../shared/value-names";

/** The letters that were made, to be handed over once more; volume by volume where they are too large for one. */
export function MadeLettersBar({ made }: { readonly made: MadeLetters }) {
  const { t, i18n } = useTranslation("interaction");
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
            count: letterCount(volumes),
          })}
        </div>
        {volumes.length > 1 ? (
          <div>
            {t(
              volumes.some(({ language }) => language !== undefined)
                ? "merge.perLanguage"
                : "merge.volumes",
            )}
          </div>
        ) : null}
        {volumes.map((volume) => (
          <Button
            key={`${volume.language ?? ""} ${volume.firstLetter}`}
            size="small"
            disabled={running}
            onClick={() => {
              run(() => deliverVolume(doors, made, volume));
            }}
          >
            {volumes.length === 1 ? again : volumeText(volume, t, i18n.language)}
          </Button>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function letterCount(volumes: MadeLetters["volumes"]): number {
  return volumes.reduce(
    (sum, { firstLetter, lastLetter }) => sum + lastLetter - firstLetter + 1,
    0,
  );
}

function volumeText(
  { language, firstLetter: first, lastLetter: last }: LetterVolume,
  t: TFunction<"interaction">,
  locale: string,
): string {
  if (language === undefined || language === "") return t("merge.volume", { first, last });
  return t("merge.volumeIn", { language: languageName(language, locale), first, last });
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
