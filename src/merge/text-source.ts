import type { LetterPrompt } from "../domain/letter/letter-prompt";
import type { FieldFormat } from "../domain/letter/merge-field";

/** Which countries an address block names: all, none, or all but one. */
export type CountryRule = "all" | "none" | { readonly allBut: string };

/** Where a text of one letter comes from. */
export type TextSource =
  | MergeFieldSource
  | {
      readonly kind: "choice";
      readonly test: Comparison;
      readonly then: Text;
      readonly otherwise: Text;
      readonly format: FieldFormat;
    }
  | { readonly kind: "comparison"; readonly test: Comparison; readonly format: FieldFormat }
  | { readonly kind: "variable"; readonly name: string; readonly format: FieldFormat }
  | { readonly kind: "prompt"; readonly prompt: LetterPrompt; readonly format: FieldFormat }
  | {
      readonly kind: "addressBlock";
      readonly template: string;
      readonly countries: CountryRule;
      readonly format: FieldFormat;
    }
  | {
      readonly kind: "greetingLine";
      readonly template: string;
      readonly nameless: string;
      readonly format: FieldFormat;
    }
  | { readonly kind: "recordNumber"; readonly format: FieldFormat }
  | { readonly kind: "sequenceNumber"; readonly format: FieldFormat }
  | { readonly kind: "today"; readonly format: FieldFormat }
  | { readonly kind: "formula"; readonly expression: Text; readonly format: FieldFormat }
  | { readonly kind: "quote"; readonly text: Text; readonly format: FieldFormat };

/** A field of the contact's record, under our name or a Word field's own. */
export interface MergeFieldSource {
  readonly kind: "mergeField";
  readonly name: string;
  readonly format: FieldFormat;
}

/** Fixed words and values in turn. */
export type Text = readonly (string | TextSource)[];

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=";

export interface Comparison {
  readonly left: Text;
  readonly operator: Operator;
  readonly right: Text;
}
