import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import type { Contact } from "../../domain/contact/contact";

interface ContactAvatarProps {
  readonly contact: Contact;
  readonly size?: "small" | "large";
}

/** Initials for a person, a building for a company; the colour is the contact's own. For the eye only. */
export function ContactAvatar({ contact, size = "small" }: ContactAvatarProps) {
  const styles = useStyles();
  const { background, foreground } = colorsOf(contact.no);
  const isCompany = contact.type === "company";
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.avatar, styles[size], isCompany && styles.company)}
      style={{ backgroundColor: background, color: foreground }}
    >
      {isCompany ? <BuildingRegular /> : initialsOf(contact.name)}
    </span>
  );
}

/** The first letters of the first and the last word: "Ada King Lovelace" is AL. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}

const COLORS = [
  [tokens.colorPaletteCornflowerBackground2, tokens.colorPaletteCornflowerForeground2],
  [tokens.colorPaletteTealBackground2, tokens.colorPaletteTealForeground2],
  [tokens.colorPaletteForestBackground2, tokens.colorPaletteForestForeground2],
  [tokens.colorPaletteGoldBackground2, tokens.colorPaletteGoldForeground2],
  [tokens.colorPalettePumpkinBackground2, tokens.colorPalettePumpkinForeground2],
  [tokens.colorPaletteCranberryBackground2, tokens.colorPaletteCranberryForeground2],
  [tokens.colorPaletteGrapeBackground2, tokens.colorPaletteGrapeForeground2],
  [tokens.colorPaletteSteelBackground2, tokens.colorPaletteSteelForeground2],
] as const;

/** Always the same for the same contact. */
function colorsOf(contactNo: string): { readonly background: string; readonly foreground: string } {
  const sum = Array.from(contactNo).reduce((all, letter) => all * 31 + letter.charCodeAt(0), 7);
  const [background, foreground] = COLORS[sum % COLORS.length] ?? COLORS[0];
  return { background, foreground };
}

const useStyles = makeStyles({
  avatar: {
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { width: "28px", height: "28px", fontSize: tokens.fontSizeBase100 },
  large: { width: "48px", height: "48px", fontSize: tokens.fontSizeBase400 },
  company: { borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase400 },
});
