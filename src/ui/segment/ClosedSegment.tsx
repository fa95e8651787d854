import { Button } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../shared/EmptyState";

/** Stands in place of a segment that was logged or deleted meanwhile. */
export function ClosedSegment({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation("segment");
  return (
    <EmptyState icon={<ArchiveRegular />} title={t("gone.title")} text={t("gone.text")}>
      <Button appearance="primary" onClick={onLeave}>
        {t("gone.back")}
      </Button>
    </EmptyState>
  );
}
