import type { WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { contextOf } from "../ooxml/wml/paragraphs";
import { descendants, textContent } from "../ooxml/xml/tree";
import { fieldHalves, type CodeItem, type FieldHalves } from "./field-code";
import type { InlineEvent } from "./inline-events";
import { planField, type FieldPlan } from "./plan-field";
import { add, addAll, CONTENT_MARK, type Piece, type Program, type RunFrame } from "./program";
import { runProperties } from "./run-properties";
import { staticText, type StoryCompilation } from "./story-compilation";
import { runXml } from "./value-xml";

/** How a field comes into the program. */
export interface FieldSetting {
  /** Whether it stands in the code of a field that stays. */
  readonly isCode: boolean;
  /** The events as they stand, but for fields among them that the merge fills. */
  readonly leaveAlone: (events: readonly InlineEvent[]) => Program;
}

/**
 * The slots of a field, or undefined when it must stay as it is: which is reported where its code makes no sense.
 *
 * @param events from its begin character to its end character.
 */
export function compileField(
  c: StoryCompilation,
  field: WordField,
  events: readonly InlineEvent[],
  setting: FieldSetting,
): Program | undefined {
  const halves = fieldHalves(c, field, events);
  const plan = planField(c, field, halves.code, shownText(halves.result));
  switch (plan.kind) {
    case "live":
      return undefined;
    case "senseless":
      c.report("fieldIsDamaged", field.instruction.trim(), contextOf(field.begin));
      return undefined;
    case "effect":
      return [{ kind: "effect", effect: plan.effect }];
    case "text": {
      const frame = frameOfField(halves, plan, setting);
      return [{ kind: "value", source: plan.source, frame, asItWas: setting.leaveAlone(events) }];
    }
    case "choice": {
      const [then, otherwise] = [plan.then, plan.otherwise].map((items) =>
        branchProgram(c, items, setting),
      );
      return [{ kind: "choice", test: plan.test, then: then ?? [], otherwise: otherwise ?? [] }];
    }
  }
}

/** A value looks like what the field showed last; a field that showed nothing yet, or is told so, like its code. */
function frameOfField(
  { code, result }: FieldHalves,
  plan: Extract<FieldPlan, { kind: "text" }>,
  { isCode }: FieldSetting,
): RunFrame {
  const ofCode = code.find((item) => item.kind === "text" && item.text.trim() !== "");
  const codeRun = ofCode?.kind === "text" ? ofCode.run : undefined;
  const shown = result.filter((event) => event.kind === "atom");
  const resultRun = shown.find(({ element }) => element.name === W.text)?.run ?? shown[0]?.run;
  const run = plan.looksLikeCode ? codeRun : (resultRun ?? codeRun);
  return { properties: runProperties(run), isCode };
}

/** One of an IF's texts, every word of it in its own formatting. */
function branchProgram(
  c: StoryCompilation,
  items: readonly CodeItem[],
  setting: FieldSetting,
): Program {
  const program: Piece[] = [];
  for (const item of items) addAll(program, branchItem(c, item, setting));
  return program;
}

function branchItem(c: StoryCompilation, item: CodeItem, setting: FieldSetting): Program {
  switch (item.kind) {
    case "text":
      return textItem(item, setting);
    case "control": {
      const [run] = descendants(item.control, W.run);
      const frame = { properties: runProperties(run), isCode: setting.isCode };
      return [{ kind: "value", source: item.source, frame, asItWas: [] }];
    }
    case "field":
      return (
        compileField(c, item.field, item.events, setting) ?? shown(setting.leaveAlone(item.events))
      );
    case "other":
      return shown(setting.leaveAlone(item.events));
    case "break":
      return staticText(c, item.event.from, item.event.to);
  }
}

function textItem(
  { text, run }: Extract<CodeItem, { kind: "text" }>,
  { isCode }: FieldSetting,
): Program {
  const program: Piece[] = text.trim() === "" ? [] : [CONTENT_MARK];
  add(program, runXml(text, { properties: runProperties(run), isCode }));
  return program;
}

function shown(program: Program): Program {
  return [CONTENT_MARK, ...program];
}

function shownText(result: readonly InlineEvent[]): string {
  return result
    .filter(({ element }) => element.name === W.text)
    .map(({ element }) => textContent(element))
    .join("");
}
