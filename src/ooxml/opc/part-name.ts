/** The extension in small letters, "xml"; "" for none. */
export function extensionOf(partName: string): string {
  const file = partName.slice(partName.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  return dot < 0 ? "" : file.slice(dot + 1).toLowerCase();
}

/**
 * The relationship part of a part: "/word/_rels/document.xml.rels" for "/word/document.xml"; "/_rels/.rels"
 * for "/", the package.
 *
 * Source: ECMA-376 Part 2, 9.3.4.
 */
export function relationshipPartOf(partName: string): string {
  const slash = partName.lastIndexOf("/");
  return `${partName.slice(0, slash)}/_rels/${partName.slice(slash + 1)}.rels`;
}

/** The name that a relationship's target means, seen from its source part. Never leaves the package. */
export function resolvePartName(sourceName: string, target: string): string {
  const [path = ""] = target.split(/[?#]/);
  const start = path.startsWith("/") ? [] : sourceName.split("/").slice(1, -1);
  const segments = decodePath(path).split("/").reduce<readonly string[]>(step, start);
  return `/${segments.join("/")}`;
}

/** The target that leads from a part to another: as short as Word writes it. */
export function relativeTarget(sourceName: string, partName: string): string {
  const folder = sourceName.slice(0, sourceName.lastIndexOf("/") + 1);
  return partName.startsWith(folder) ? partName.slice(folder.length) : partName;
}

function step(segments: readonly string[], segment: string): readonly string[] {
  if (segment === "" || segment === ".") return segments;
  return segment === ".." ? segments.slice(0, -1) : [...segments, segment];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("\\", "/"));
  } catch {
    return path;
  }
}
