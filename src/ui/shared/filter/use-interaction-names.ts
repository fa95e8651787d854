import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InteractionField } from "../../../domain/segment/contact-filter";
import type { Setup } from "../../../ports/setup-book";
import { useSetup } from "../use-setup";
import { dayName } from "../value-names";
import { EVALUATIONS } from "../evaluations";

/** Says a value of an interaction in words: a template's description, a day as people write it. */
export type NameOfInteractionValue = (field: InteractionField, value: string) => string;

export function useInteractionNames(): NameOfInteractionValue {
  const { t, i18n } = useTranslation("segment");
  const setup = useSetup();
  return useMemo(() => {
    const evaluations = new Map(
      EVALUATIONS.map((each) => [each as string, t(`evaluation.${each}`)]),
    );
    return (field, value) => {
      if (field === "date") return dayName(value, i18n.language);
      if (field === "canceled") return t(value === "false" ? "flag.no" : "flag.yes");
      if (field === "evaluation") return evaluations.get(value) ?? value;
      return interactionChoices(field, setup).get(value) ?? value;
    };
  }, [t, i18n.language, setup]);
}

/** The values that the field can take, each with its description. */
export function interactionChoices(
  field: InteractionField,
  setup: Setup | undefined,
): ReadonlyMap<string, string> {
  const described = (all: readonly { readonly code: string; readonly description: string }[]) =>
    all.map(({ code, description }) => [code, description] as const);
  if (setup === undefined) return new Map();
  if (field === "templateCode") return new Map(described(setup.interactionTemplates));
  if (field === "groupCode") return new Map(described(setup.interactionGroups));
  if (field === "evaluation") return new Map(EVALUATIONS.map((each) => [each, each]));
  if (field === "campaignNo") {
    return new Map(setup.campaigns.map(({ no, description }) => [no, description]));
  }
  if (field === "salespersonCode") {
    return new Map(setup.salespersons.map(({ code, name }) => [code, name]));
  }
  return new Map();
}
