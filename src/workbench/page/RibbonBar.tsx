import { makeStyles, Toolbar, ToolbarButton, Tooltip, tokens } from "@fluentui/react-components";
import type { RibbonButton } from "./read-ribbon";

interface RibbonBarProps {
  readonly buttons: readonly RibbonButton[];
  readonly onInvoked: (functionName: string) => void;
}

/** The add-in's buttons, as Word has them in its ribbon. */
export function RibbonBar({ buttons, onInvoked }: RibbonBarProps) {
  const styles = useStyles();
  if (buttons.length === 0) return null;
  return (
    <Toolbar aria-label="Ribbon" size="small" className={styles.bar}>
      {buttons.map(({ functionName, label, hint, icon }) => (
        <Tooltip key={functionName} content={hint} relationship="description">
          <ToolbarButton
            aria-label={label}
            className={styles.button}
            icon={<img src={icon} alt="" width={20} height={20} className={styles.icon} />}
            onClick={() => {
              onInvoked(functionName);
            }}
          >
            <span className={styles.caption}>{label}</span>
          </ToolbarButton>
        </Tooltip>
      ))}
    </Toolbar>
  );
}

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: 0 },
  button: { minWidth: "auto" },
  // The pictures are dark on transparent: Word lays a light one under them in its dark theme.
  icon: { backgroundColor: "white", borderRadius: tokens.borderRadiusMedium },
  caption: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media (max-width: 1500px)": { display: "none" },
  },
});
