import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PeopleCheckmarkRegular } from "@fluentui/react-icons/svg/people-checkmark";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import type { DuplicatePair } from "../../domain/contact/duplicates/find-duplicates";
import { EmptyState } from "../shared/EmptyState";
import { LIST_ROW_HEIGHT, ListRow } from "../shared/ListRow";
import { ProgressLine } from "../shared/ProgressLine";
import { RoomBar } from "../shared/RoomBar";
import { useContactRows } from "../shared/use-contact-rows";
import { useShownNos } from "../shared/use-shown-nos";
import { VirtualList } from "../shared/VirtualList";
import { MergeContacts } from "./MergeContacts";
import { useDuplicates } from "./use-duplicates";

interface DuplicatesProps {
  /** Only pairs with one of these, as those that have just come in; undefined for all. */
  readonly among: ReadonlySet<ContactNo> | undefined;
  readonly onLeave: () => void;
}

/** Contacts that may be one, pair by pair, each to be looked at and merged by hand. */
export function Duplicates({ among, onLeave }: DuplicatesProps) {
  const { t } = useTranslation("contact");
  const { pairs, progress, look } = useDuplicates(among);
  const [chosen, setChosen] = useState<DuplicatePair>();
  if (chosen !== undefined) {
    return (
      <MergeContacts
        pair={chosen}
        onDone={(isMerged) => {
          if (isMerged) look();
          setChosen(undefined);
        }}
        onLeave={() => {
          setChosen(undefined);
        }}
      />
    );
  }
  return (
    <>
      <RoomBar title={t("duplicates.title")} onBack={onLeave} />
      {pairs === undefined ? (
        <ProgressLine
          label={t("duplicates.looking")}
          done={progress.done}
          total={progress.total}
          onCancel={onLeave}
        />
      ) : null}
      {pairs?.length === 0 ? (
        <EmptyState
          icon={<PeopleCheckmarkRegular />}
          title={t("duplicates.noneTitle")}
          text={t("duplicates.none")}
        />
      ) : null}
      {pairs === undefined || pairs.length === 0 ? null : (
        <PairList pairs={pairs} onChoose={setChosen} />
      )}
    </>
  );
}

interface PairListProps {
  readonly pairs: readonly DuplicatePair[];
  readonly onChoose: (pair: DuplicatePair) => void;
}

function PairList({ pairs, onChoose }: PairListProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const firsts = useMemo(() => pairs.flatMap(({ nos }) => nos), [pairs]);
  const [shown, onShown] = useShownNos(firsts);
  const rows = useContactRows(shown);
  const nameOf = (no: ContactNo) => rows.get(no)?.contact.name ?? no;
  return (
    <div className={styles.root}>
      <Caption1 role="status" className={styles.count}>
        {t("duplicates.count", { count: pairs.length })}
      </Caption1>
      <VirtualList
        className={styles.list}
        label={t("duplicates.title")}
        count={pairs.length}
        rowHeight={LIST_ROW_HEIGHT}
        onShown={(first, last) => {
          onShown(first * 2, last * 2 + 1);
        }}
        renderRow={(index, tabIndex) => {
          const pair = pairs[index];
          if (pair === undefined) return null;
          const [one, other] = pair.nos;
          return (
            <ListRow
              tabIndex={tabIndex}
              title={`${nameOf(one)} · ${nameOf(other)}`}
              text={pair.reasons.map((reason) => t(`likeness.${reason}`)).join(", ")}
              signs={<Text size={200}>{Math.round(pair.score * 100)} %</Text>}
              onOpen={() => {
                onChoose(pair);
              }}
            />
          );
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: { height: "calc(100% - 41px)", display: "flex", flexDirection: "column" },
  count: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  list: { flexGrow: 1 },
});
