import type { TFunction } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../domain/unreachable";
import { useValueNames, type NameOfValue } from "../use-value-names";
import type { FilterCard, GroupCard, InteractionCard, ValueTest } from "./filter-cards";
import { fieldKind } from "./filter-fields";
import { useInteractionNames, type NameOfInteractionValue } from "./use-interaction-names";

/** A condition as a sentence: "City is Oslo or Bergen". */
export function useSentences(): (card: FilterCard) => string {
  const { t, i18n } = useTranslation("segment");
  const { t: tShared } = useTranslation("shared");
  const nameOf = useValueNames();
  const nameOfInteraction = useInteractionNames();
  return useCallback(
    (card) => sentence(card, { t, tShared, locale: i18n.language, nameOf, nameOfInteraction }),
    [t, tShared, i18n.language, nameOf, nameOfInteraction],
  );
}

interface Words {
  readonly t: TFunction<"segment">;
  readonly tShared: TFunction;
  readonly locale: string;
  readonly nameOf: NameOfValue;
  readonly nameOfInteraction: NameOfInteractionValue;
}

function sentence(card: FilterCard, words: Words): string {
  const { t, tShared, nameOf } = words;
  switch (card.about) {
    case "field": {
      const field = tShared(`contactField.${card.field}`);
      if (fieldKind(card.field) === "flag") {
        return t("sentence.flag", { field, values: yesOrNo(card.values, t) });
      }
      return testSentence(field, card, words, (value) => nameOf(card.field, value));
    }
    case "group":
      return groupSentence(card, words);
    case "list":
      return t(card.isOn ? "sentence.on" : "sentence.off", {
        list: tShared(`contactField.${card.list}`),
        values: alternatives(
          card.values.map((each) => nameOf(card.list, each)),
          words,
        ),
      });
    case "answer":
      return testSentence(card.question || t("subject.answer"), card, words);
    case "attribute":
      return testSentence(card.name || t("subject.attribute"), card, words);
    case "interaction":
      return interactionSentence(card, words);
    default:
      return unreachable(card);
  }
}

function testSentence(
  field: string,
  { comparison, values }: ValueTest,
  words: Words,
  nameOf: (value: string) => string = (value) => value,
): string {
  return words.t(`sentence.${comparison}`, {
    field,
    values: alternatives(values.map(nameOf), words),
  });
}

/** "City is Oslo, or Country is Norway"; a group within a group stands in brackets. */
function groupSentence({ kind, cards }: GroupCard, words: Words): string {
  const { t } = words;
  const each = cards.map((card) =>
    card.about === "group" ? `(${sentence(card, words)})` : sentence(card, words),
  );
  if (each.length === 0) return t("sentence.blank");
  const sentences = each.join(t(kind === "all" ? "sentence.and" : "sentence.or"));
  return kind === "none" ? t("sentence.none", { sentences }) : sentences;
}

function interactionSentence({ kind, join, tests }: InteractionCard, words: Words): string {
  const { t } = words;
  const had = t(`sentence.${kind}`);
  if (tests.length === 0) return had;
  return t("sentence.where", { sentence: had, tests: testsSentence(join, tests, words) });
}

/** "date is in the last 90 days and (template is Card or campaign is Golf)". */
function testsSentence(
  join: GroupCard["kind"],
  tests: InteractionCard["tests"],
  words: Words,
): string {
  const { t, nameOfInteraction } = words;
  if (tests.length === 0) return t("sentence.blank");
  const each = tests.map((test) =>
    test.kind === "field"
      ? testSentence(t(`interactionField.${test.field}`), test, words, (value) =>
          nameOfInteraction(test.field, value),
        )
      : `(${testsSentence(test.kind, test.conditions, words)})`,
  );
  const type = join === "all" ? "conjunction" : "disjunction";
  const said = new Intl.ListFormat(words.locale, { type }).format(each);
  return join === "none" ? t("sentence.none", { sentences: said }) : said;
}

function alternatives(values: readonly string[], { t, locale }: Words): string {
  const said = values.filter((value) => value !== "");
  if (said.length === 0) return t("sentence.blank");
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(said);
}

function yesOrNo(values: readonly string[], t: TFunction<"segment">): string {
  return values.includes("false") ? t("flag.no") : t("flag.yes");
}
