import { fieldCaption, fieldLabel, fieldNameOf, titleCaption } from "../domain/letter/field-label";
import type { PassageOoxml } from "../domain/letter/letter-content";
import { writeFlatOpc } from "../ooxml/opc/flat-opc";
import { newPart } from "../ooxml/opc/package";
import { fragmentBlocks, openFragment } from "../ooxml/wml/fragment";
import { VALUE, W } from "../ooxml/wml/names";
import { escapeXmlText } from "../ooxml/xml/escape";
import { attribute, child, descendants, outerXml, type XmlElement } from "../ooxml/xml/tree";

/** A content control of ours for a field, within a passage. */
export interface PassageField {
  readonly element: XmlElement;
  readonly tag: string;
  /** The caption on the control; "" for none. */
  readonly title: string;
  readonly fieldName: string;
}

/** The field that this element is, or undefined. */
export function passageField(element: XmlElement): PassageField | undefined {
  if (element.name !== W.contentControl) return undefined;
  const properties = child(element, W.contentControlProperties);
  const tag = properties && valueOf(properties, W.tag);
  const fieldName = tag === undefined ? undefined : fieldNameOf(tag);
  if (properties === undefined || tag === undefined || fieldName === undefined) return undefined;
  return { element, tag, title: valueOf(properties, W.alias) ?? "", fieldName };
}

function valueOf(properties: XmlElement, name: string): string | undefined {
  const property = child(properties, name);
  return property && attribute(property, VALUE);
}

/** Tag → title of the fields in the passage, each once; "" for a control without a title. */
export function passageFieldTitles(passage: PassageOoxml): ReadonlyMap<string, string> {
  return new Map(fieldsIn(openFragment(passage)).map(({ tag, title }) => [tag, title]));
}

/**
 * The passage with every field showing its label instead of somebody's value: nothing of a contact is left in it. The
 * label is the control's title, or English where it has none.
 */
export function labelPassageFields(passage: PassageOoxml): PassageOoxml {
  const document = openFragment(passage);
  const fields = fieldsIn(document);
  if (fields.length === 0) return passage;
  const { part, root } = document.main;
  const pieces = fields.reduce<{ xml: string; at: number }>(
    ({ xml, at }, field) => {
      const content = labelled(field);
      if (content === undefined) return { xml, at };
      const { place, written } = content;
      return {
        xml: xml + root.source.slice(at, place.contentStart) + written,
        at: place.contentEnd,
      };
    },
    { xml: "", at: 0 },
  );
  const main = newPart(part.name, part.contentType, pieces.xml + root.source.slice(pieces.at));
  return writeFlatOpc(document.package.parts.map((each) => (each === part ? main : each)));
}

/** Outermost fields only: one within another goes with it. */
function fieldsIn(document: ReturnType<typeof openFragment>): readonly PassageField[] {
  const find = (element: XmlElement): readonly PassageField[] => {
    const field = passageField(element);
    return field === undefined ? element.children.flatMap(find) : [field];
  };
  return fragmentBlocks(document).flatMap(find);
}

interface LabelledContent {
  /** The element whose content is replaced. */
  readonly place: XmlElement;
  readonly written: string;
}

/** The label in the field's own first formatting; a field around whole paragraphs keeps the first of them. */
function labelled({ element, title, fieldName }: PassageField): LabelledContent | undefined {
  const content = child(element, W.contentControlContent);
  if (content === undefined) return undefined;
  const [paragraph] = descendants(content, W.paragraph);
  const [run] = descendants(content, W.run);
  const format = run && child(run, W.runProperties);
  const formatXml = format === undefined ? "" : outerXml(format);
  const label = escapeXmlText(fieldLabel(titleCaption(title) ?? fieldCaption(fieldName)));
  const runXml = `<w:r>${formatXml}<w:t xml:space="preserve">${label}</w:t></w:r>`;
  if (paragraph === undefined) return { place: content, written: runXml };
  const properties = child(paragraph, W.paragraphProperties);
  const propertiesXml = properties === undefined ? "" : outerXml(properties);
  return { place: paragraph, written: propertiesXml + runXml };
}
