import { escapeXmlAttribute } from "../xml/escape";
import { checkXml } from "../xml/well-formed";
import type { PackageLimits } from "./limits";
import { resolvePartName } from "./part-name";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The content type of every relationship part. */
export const RELATIONSHIPS_CONTENT_TYPE =
  "application/vnd.openxmlformats-package.relationships+xml";

/** A thread from a part, or from the package, to a part or out of the package. */
export interface Relationship {
  readonly id: string;
  /** The URI that says what the target is to the source. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly isExternal: boolean;
  /** The target's part name; "" for an external one. */
  readonly partName: string;
}

/** The relationships of the part `sourceName`, from its relationship part's XML, in their order. */
export function readRelationships(
  xml: string,
  sourceName: string,
  limits: PackageLimits,
): readonly Relationship[] {
  const relationships: Relationship[] = [];
  checkXml(xml, `relationships of ${sourceName}`, limits.depth, ({ name, attributes }) => {
    if (name !== "Relationship") return;
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode } = attributes;
    const isExternal = TargetMode === "External";
    const partName = isExternal ? "" : resolvePartName(sourceName, target);
    relationships.push({ id, type, target, isExternal, partName });
  });
  return relationships;
}

/** The relationship part's XML; {@link readRelationships} reads the same back. */
export function writeRelationships(
  relationships: readonly Omit<Relationship, "partName">[],
): string {
  const elements = relationships.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${escapeXmlAttribute(id)}" Type="${escapeXmlAttribute(type)}"` +
      ` Target="${escapeXmlAttribute(target)}"${isExternal ? ' TargetMode="External"' : ""}/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${NAMESPACE}">${elements.join("")}</Relationships>`;
}
