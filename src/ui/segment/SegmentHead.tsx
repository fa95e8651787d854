import {
  Button,
  Caption1,
  makeStyles,
  MenuDivider,
  MenuItem,
  tokens,
} from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowSplitRegular } from "@fluentui/react-icons/svg/arrow-split";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { MailMultipleRegular } from "@fluentui/react-icons/svg/mail-multiple";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { TextBulletListRegular } from "@fluentui/react-icons/svg/text-bullet-list";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useSetup } from "../shared/use-setup";
import { dayName } from "../shared/value-names";
import { SEGMENT_ERRANDS, type SegmentErrand } from "./segment-errands";

interface SegmentHeadProps {
  readonly segment: Segment;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
  readonly onErrand: (errand: SegmentErrand) => void;
}

/** What the segment is for, in a line, and what can be done with it as a whole. */
export function SegmentHead({ segment, onEdit, ...ways }: SegmentHeadProps) {
  const { t, i18n } = useTranslation("segment");
  const styles = useStyles();
  const setup = useSetup();
  const { date, templateCode, salespersonCode } = segment.header;
  const template = setup?.interactionTemplates.find(({ code }) => code === templateCode);
  const facts = [
    dayName(date, i18n.language),
    template?.description ?? t("head.noTemplate"),
    setup?.salespersons.find(({ code }) => code === salespersonCode)?.name ?? "",
  ];
  return (
    <div className={styles.head}>
      <Caption1 className={styles.facts}>
        {facts.filter((fact) => fact !== "").join(" · ")}
      </Caption1>
      <Button
        size="small"
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={t("head.edit")}
        onClick={onEdit}
      />
      <HeadMenu segment={segment} {...ways} />
    </div>
  );
}

function HeadMenu({ segment, onLeave, onErrand }: Omit<SegmentHeadProps, "onEdit">) {
  const { t, i18n } = useTranslation("segment");
  const doors = useDoors();
  const { run } = useErrand();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <MoreMenu label={t("head.more")}>
        <MenuItem icon={<TextBulletListRegular />} onClick={onLeave}>
          {t("head.all")}
        </MenuItem>
        <MenuDivider />
        {SEGMENT_ERRANDS.map((errand) => (
          <MenuItem
            key={errand}
            icon={ERRAND_ICONS[errand]}
            onClick={() => {
              onErrand(errand);
            }}
          >
            {t(`errand.${errand}`)}
          </MenuItem>
        ))}
        <MenuDivider />
        {doors.canDownload
          ? FORMATS.map((format) => (
              <MenuItem
                key={format}
                icon={<ArrowExportRegular />}
                onClick={() => {
                  run(async () => {
                    const { exportFile } = await import("../shared/export-file");
                    await exportFile(doors, { segmentNo: segment.header.no }, format, i18n);
                  });
                }}
              >
                {t(format === "csv" ? "head.exportCsv" : "head.exportXlsx")}
              </MenuItem>
            ))
          : null}
        <MenuItem
          icon={<DeleteRegular />}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t("head.delete")}
        </MenuItem>
      </MoreMenu>
      {isAsking ? (
        <DeleteDialog
          segment={segment}
          onLeave={onLeave}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

const ERRAND_ICONS = {
  why: <QuestionCircleRegular />,
  composition: <ChartMultipleRegular />,
  reuse: <CopyRegular />,
  overlap: <LayerRegular />,
  fatigue: <MailMultipleRegular />,
  steps: <EditRegular />,
  drift: <ArrowSyncRegular />,
  criteria: <BookmarkRegular />,
  split: <ArrowSplitRegular />,
  tag: <TagRegular />,
} as const satisfies Record<SegmentErrand, ReactNode>;

interface DeleteDialogProps extends Omit<SegmentHeadProps, "onEdit" | "onErrand"> {
  readonly onCancel: () => void;
}

function DeleteDialog({ segment: { header, lines }, onLeave, onCancel }: DeleteDialogProps) {
  const { t } = useTranslation("segment");
  const { store } = useDoors();
  const notify = useNotify();
  const { run } = useErrand();
  const name = header.description || header.no;
  const remove = async () => {
    await store.segments.remove(header.no);
    notify({ text: t("head.deleted", { name }) });
    onLeave();
  };
  return (
    <ConfirmDialog
      title={t("head.deleteTitle")}
      text={t("head.deleteText", { name, count: lines.length })}
      confirm={t("head.delete")}
      onCancel={onCancel}
      onConfirm={() => {
        run(remove);
      }}
    />
  );
}

const FORMATS = ["xlsx", "csv"] as const;

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  facts: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
});
