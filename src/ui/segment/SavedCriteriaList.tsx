import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useTranslation } from "react-i18next";
import type { SavedCriteria } from "../../domain/segment/saved-criteria";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useStepText } from "../shared/steps/use-step-text";

interface SavedCriteriaListProps {
  readonly saved: readonly SavedCriteria[];
  readonly chosen: SavedCriteria | undefined;
  readonly onChoose: (saved: SavedCriteria | undefined) => void;
}

/** What was saved, by code: what it asks, to be taken on the segment or deleted. */
export function SavedCriteriaList({ saved, chosen, onChoose }: SavedCriteriaListProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {t("criteria.list")}
      </Subtitle2>
      {saved.length === 0 ? <Text>{t("criteria.none")}</Text> : null}
      <ul className={styles.list} aria-label={t("criteria.list")}>
        {saved.map((each) => (
          <li key={each.code} className={styles.item}>
            <SavedItem saved={each} isChosen={each.code === chosen?.code} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SavedItemProps {
  readonly saved: SavedCriteria;
  readonly isChosen: boolean;
  readonly onChoose: SavedCriteriaListProps["onChoose"];
}

function SavedItem({ saved, isChosen, onChoose }: SavedItemProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { segments } = useDoors().store;
  const notify = useNotify();
  const { running, run } = useErrand();
  const { code, description } = saved;
  const remove = async () => {
    await segments.removeCriteria(code);
    onChoose(undefined);
    notify({
      text: t("criteria.deleted", { code }),
      undo: () => segments.saveCriteria(saved),
    });
  };
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {description === "" ? code : `${code} · ${description}`}
        </Text>
        <Button
          size="small"
          aria-pressed={isChosen}
          aria-label={t("criteria.reuseOf", { code })}
          onClick={() => {
            onChoose(saved);
          }}
        >
          {t("criteria.reuse")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          disabledFocusable={running}
          aria-label={t("criteria.delete", { code })}
          onClick={() => {
            run(remove);
          }}
        />
      </div>
      <SavedSteps saved={saved} />
    </>
  );
}

function SavedSteps({ saved: { criteria } }: Pick<SavedItemProps, "saved">) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const textOf = useStepText();
  return (
    <details>
      <summary>
        <Text size={200}>{t("criteria.steps", { count: criteria.length })}</Text>
      </summary>
      <ol className={styles.steps}>
        {criteria.map((action, index) => {
          const { title, sentences } = textOf(action);
          return (
            <li key={index}>
              <Text size={200}>{[title, ...sentences].join(" · ")}</Text>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
