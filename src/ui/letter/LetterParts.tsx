import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { useIsAsked } from "../shared/use-pane-command";
import { ConditionList } from "./ConditionList";
import { FieldPart } from "./FieldPart";
import { PassageList } from "./PassageList";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";

interface LetterPartsProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
  readonly carried: CarriedWordsDesk;
}

const PARTS = ["fields", "passages", "conditions"] as const;

type Part = (typeof PARTS)[number];

/** What a letter is made of besides its text: fields to put in, passages that differ, passages for some. */
export function LetterParts({ desk, segment, carried }: LetterPartsProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const [part, setPart] = useState<Part>("fields");
  const asksForField = useIsAsked("insertField");
  if (asksForField && part !== "fields") setPart("fields");
  return (
    <>
      <TabList
        size="small"
        aria-label={t("parts.label")}
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          setPart(PARTS.find((each) => each === value) ?? "fields");
        }}
      >
        <Tab value="fields">{t("parts.fields")}</Tab>
        <Tab value="passages">
          {t("parts.passages", { count: desk.state?.passages.length ?? 0 })}
        </Tab>
        <Tab value="conditions">
          {t("parts.conditions", { count: desk.state?.conditions.length ?? 0 })}
        </Tab>
      </TabList>
      <div className={styles.part}>
        {part === "fields" ? <FieldPart desk={desk} segment={segment} /> : null}
        {part === "passages" ? (
          <PassageList desk={desk} segment={segment} carried={carried} />
        ) : null}
        {part === "conditions" ? <ConditionList desk={desk} segment={segment} /> : null}
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
