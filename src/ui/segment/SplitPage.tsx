import { Button, Checkbox, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { armCounts, splitSegment } from "../../app/compose-segment-split";
import type { SplitArm } from "../../app/compose-segment-split";
import type { Split, SplitPart } from "../../domain/segment/split";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import type { ErrandPageProps } from "./segment-errands";
import { NumberField } from "../shared/NumberField";
import { PageActions, RoomPage } from "../shared/RoomPage";

/** Parts the segment in arms, each a segment of its own, and in those held out to compare with. */
export function SplitPage({ segment, onLeave, onSegmentChosen }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const { running, run } = useErrand();
  const [arms, setArms] = useState(() => firstArms(t("split.heldOutName")));
  const [made, setMade] = useState<Split>();
  const counts = useMemo(() => armCounts(segment, arms), [segment, arms]);
  if (made !== undefined) {
    return <SplitDone parts={made.parts} onLeave={onLeave} onSegmentChosen={onSegmentChosen} />;
  }
  const openCount = arms.filter(({ isHeldOut }, index) => !isHeldOut && counts[index]).length;
  const split = () => {
    run(async () => {
      setMade(await splitSegment(doors, segment.header.no, arms));
    });
  };
  return (
    <RoomPage
      title={t("split.title")}
      onBack={onLeave}
      foot={
        <PageActions>
          <Button
            appearance="primary"
            disabledFocusable={running || openCount === 0 || !areDistinct(arms)}
            onClick={split}
          >
            {t("split.open", { count: openCount })}
          </Button>
          <Button onClick={onLeave}>{t("build.cancel")}</Button>
        </PageActions>
      }
    >
      <Text>{t("split.text")}</Text>
      {arms.map((arm, index) => (
        <ArmFields
          key={index}
          arm={arm}
          count={counts[index] ?? 0}
          onChange={(change) => {
            setArms((now) => now.with(index, { ...arm, ...change }));
          }}
          onRemove={() => {
            setArms((now) => now.toSpliced(index, 1));
          }}
        />
      ))}
      <AddArm
        onAdd={() => {
          setArms((now) => [...now, { name: nextName(now), share: 1, isHeldOut: false }]);
        }}
      />
    </RoomPage>
  );
}

function firstArms(heldOut: string): readonly SplitArm[] {
  return [
    { name: "A", share: 45, isHeldOut: false },
    { name: "B", share: 45, isHeldOut: false },
    { name: heldOut, share: 10, isHeldOut: true },
  ];
}

function areDistinct(arms: readonly SplitArm[]): boolean {
  const names = arms.map(({ name }) => name.trim());
  return new Set(names).size === names.length && !names.includes("");
}

function nextName(arms: readonly SplitArm[]): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  return letters.find((letter) => arms.every(({ name }) => name !== letter)) ?? "";
}

function AddArm({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <Button size="small" className={styles.add} onClick={onAdd}>
      {t("split.add")}
    </Button>
  );
}

interface ArmFieldsProps {
  readonly arm: SplitArm;
  readonly count: number;
  readonly onChange: (change: Partial<SplitArm>) => void;
  readonly onRemove: () => void;
}

function ArmFields({ arm, count, onChange, onRemove }: ArmFieldsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <fieldset className={styles.arm}>
      <legend>
        <Text weight="semibold">{t("split.arm", { name: arm.name, count })}</Text>
      </legend>
      <div className={styles.name}>
        <Input
          size="small"
          aria-label={t("split.name")}
          className={styles.input}
          value={arm.name}
          onChange={(_, { value }) => {
            onChange({ name: value });
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("split.remove", { name: arm.name })}
          onClick={onRemove}
        />
      </div>
      <NumberField
        label={t("split.share")}
        value={arm.share}
        min={0}
        onChange={(share) => {
          onChange({ share });
        }}
      />
      <Checkbox
        label={t("split.heldOut")}
        checked={arm.isHeldOut}
        onChange={(_, { checked }) => {
          onChange({ isHeldOut: checked === true });
        }}
      />
    </fieldset>
  );
}

type SplitDoneProps = Pick<ErrandPageProps, "onLeave" | "onSegmentChosen"> & {
  readonly parts: readonly SplitPart[];
};

function SplitDone({ parts, onLeave, onSegmentChosen }: SplitDoneProps) {
  const { t } = useTranslation("segment");
  return (
    <RoomPage title={t("split.done")} onBack={onLeave}>
      <Text role="status">{t("split.doneText")}</Text>
      {parts.map(({ name, segmentNo, contactNos }) =>
        segmentNo === "" ? (
          <Text key={name}>{t("split.out", { name, count: contactNos.length })}</Text>
        ) : (
          <Button
            key={name}
            onClick={() => {
              onSegmentChosen(segmentNo);
            }}
          >
            {t("split.goTo", { name, segmentNo, count: contactNos.length })}
          </Button>
        ),
      )}
    </RoomPage>
  );
}

const useStyles = makeStyles({
  arm: {
    margin: 0,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: "start" },
});
