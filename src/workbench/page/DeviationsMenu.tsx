import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import type { Deviations } from "../channel";

const LATENCIES: readonly (readonly [latencyMs: number, caption: string])[] = [
  [0, "At once"],
  [300, "0.3 seconds"],
  [1000, "1 second"],
  [3000, "3 seconds"],
];

const FLAGS = {
  noUndoAfterInsertOoxml: "No undo after inserted Open XML",
  surplusParagraphAfterInsertOoxml: "An extra paragraph after inserted Open XML",
} as const;

interface DeviationsMenuProps {
  readonly deviations: Deviations;
  readonly onDeviations: (deviations: Deviations) => void;
}

/** What Word on the web does differently from Word on the desktop, to be switched on and tried. */
export function DeviationsMenu({ deviations, onDeviations }: DeviationsMenuProps) {
  const flags = Object.entries(FLAGS).filter(([name]) => deviations[name as keyof typeof FLAGS]);
  return (
    <Menu
      checkedValues={{
        latency: [String(deviations.latencyMs)],
        flags: flags.map(([name]) => name),
      }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        onDeviations(
          name === "latency"
            ? { ...deviations, latencyMs: Number(checkedItems[0]) }
            : { ...deviations, ...flagsOf(checkedItems) },
        );
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Deviations of Word on the web" relationship="description">
          <ToolbarButton aria-label="Deviations" icon={<BeakerRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>A batch is answered</MenuGroupHeader>
            {LATENCIES.map(([latencyMs, caption]) => (
              <MenuItemRadio key={latencyMs} name="latency" value={String(latencyMs)}>
                {caption}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>As Word on the web</MenuGroupHeader>
            {Object.entries(FLAGS).map(([name, caption]) => (
              <MenuItemCheckbox key={name} name="flags" value={name}>
                {caption}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function flagsOf(checked: readonly string[]): Omit<Deviations, "latencyMs"> {
  return {
    noUndoAfterInsertOoxml: checked.includes("noUndoAfterInsertOoxml"),
    surplusParagraphAfterInsertOoxml: checked.includes("surplusParagraphAfterInsertOoxml"),
  };
}
