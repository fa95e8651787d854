import { useCallback, useEffect, useState } from "react";
import { addressWith, type PageAddress } from "./page-address";

const DARK = "(prefers-color-scheme: dark)";

/** Whether the page is dark: as the user chose here, else as the computer is. */
export function useIsDark(
  chosen: PageAddress["theme"],
): readonly [boolean, (isDark: boolean) => void] {
  const [theme, setTheme] = useState(chosen);
  const [prefersDark, setPrefersDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const media = matchMedia(DARK);
    const follow = () => {
      setPrefersDark(media.matches);
    };
    media.addEventListener("change", follow);
    return () => {
      media.removeEventListener("change", follow);
    };
  }, []);
  const choose = useCallback((isDark: boolean) => {
    const next = isDark ? "dark" : "light";
    setTheme(next);
    history.replaceState(null, "", addressWith(location.href, "theme", next));
  }, []);
  return [theme === "" ? prefersDark : theme === "dark", choose];
}
