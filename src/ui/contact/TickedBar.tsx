import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import type { TickedContacts } from "./use-ticked-contacts";

interface TickedBarProps {
  readonly ticking: TickedContacts;
  /** The contacts that the list shows. */
  readonly nos: readonly ContactNo[];
  readonly onBulk: (nos: readonly ContactNo[]) => void;
}

/** How many contacts are ticked, and what can be done with them together. */
export function TickedBar({ ticking: { ticked, tick }, nos, onBulk }: TickedBarProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={t("list.ticked", { count: ticked.size })}>
      <Caption1 role="status">{t("list.ticked", { count: ticked.size })}</Caption1>
      <Button
        size="small"
        onClick={() => {
          tick(ticked.size === 0 ? nos : []);
        }}
      >
        {t(ticked.size === 0 ? "list.tickAll" : "list.tickNone")}
      </Button>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={ticked.size === 0}
        onClick={() => {
          onBulk([...ticked]);
        }}
      >
        {t("list.change")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
