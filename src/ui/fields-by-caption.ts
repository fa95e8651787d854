import { foldFieldName } from "../domain/letter/field-name-mapping";
import { textsOfAll } from "./text";

/**
 * What fields are called in all languages of the pane, folded as names are compared → the field's name. One caption for
 * two fields means that of the pane's own language, else of English.
 */
export async function fieldsByCaption(): Promise<ReadonlyMap<string, string>> {
  const captions = (await textsOfAll()).flatMap(({ shared: { mergeField } }) =>
    Object.entries(mergeField).flatMap(([source, parts]) =>
      Object.entries(parts).map(
        ([part, caption]) => [foldFieldName(caption), `${source}.${part}`] as const,
      ),
    ),
  );
  return new Map(captions.reverse());
}
