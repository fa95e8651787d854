import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { PanelRightRegular } from "@fluentui/react-icons/svg/panel-right";
import { PANE_WIDTH } from "./page-address";

const WIDTHS: readonly (readonly [width: number, where: string])[] = [
  [PANE_WIDTH.least, "Mac"],
  [PANE_WIDTH.usual, "Windows"],
  [330, "web"],
  [PANE_WIDTH.most, "widest"],
];

interface PaneWidthMenuProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The widths that Word gives a pane. */
export function PaneWidthMenu({ width, onWidth }: PaneWidthMenuProps) {
  return (
    <Menu
      checkedValues={{ width: [String(width)] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        onWidth(Number(checkedItems[0]));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={`Width of the task pane: ${width} px`} relationship="description">
          <ToolbarButton aria-label="Pane width" icon={<PanelRightRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {WIDTHS.map(([pixels, where]) => (
            <MenuItemRadio key={pixels} name="width" value={String(pixels)}>
              {`${pixels} px (${where})`}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
