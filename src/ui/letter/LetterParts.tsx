import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { FieldList } from "./FieldList";
import { PassageList } from "./PassageList";
import type { LetterDesk } from "./use-letter";

interface LetterPartsProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
}

type Part = "fields" | "passages";

/** What a letter is made of besides its text: fields to put in, passages that differ. */
export function LetterParts({ desk, segment }: LetterPartsProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const [part, setPart] = useState<Part>("fields");
  return (
    <>
      <TabList
        size="small"
        aria-label={t("parts.label")}
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          setPart(value === "passages" ? "passages" : "fields");
        }}
      >
        <Tab value="fields">{t("parts.fields")}</Tab>
        <Tab value="passages">
          {t("parts.passages", { count: desk.state?.passages.length ?? 0 })}
        </Tab>
      </TabList>
      <div className={styles.part}>
        {part === "fields" ? (
          <FieldList desk={desk} segment={segment} />
        ) : (
          <PassageList desk={desk} segment={segment} />
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  part: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});
