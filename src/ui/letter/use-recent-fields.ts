import { useState } from "react";

const KEY = "segment-letters.recent-fields";
const MOST_RECENT = 5;

/** Names of the fields that were put in last, the newest first, and what to call with the next one. */
export function useRecentFields(): readonly [
  recent: readonly string[],
  use: (fieldName: string) => void,
] {
  const [recent, setRecent] = useState(readRecent);
  const use = (fieldName: string) => {
    const next = [fieldName, ...recent.filter((each) => each !== fieldName)].slice(0, MOST_RECENT);
    setRecent(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  return [recent, use];
}

/** Whatever else may stand there counts as nothing. */
function readRecent(): readonly string[] {
  const names = (localStorage.getItem(KEY) ?? "").match(/[A-Za-z0-9._-]+/g) ?? [];
  return names.slice(0, MOST_RECENT);
}
