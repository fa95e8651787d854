import { Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  nextNo,
  type NumberSeries,
  type NumberSeriesProblem,
  seriesGoingOnWith,
} from "../../domain/setup/number-series";
import { useSetup } from "../shared/use-setup";
import type { SetupPart } from "./setup-part";

interface NumberFieldsProps extends SetupPart {
  /** Tells whether what is typed can be kept. */
  readonly onSoundness: (isSound: boolean) => void;
}

/** The numbers that the next contact and the next segment get. */
export function NumberFields({ setup, onChange, onSoundness }: NumberFieldsProps) {
  const { t } = useTranslation("setup");
  const { numberSeries } = setup;
  const kept = useSetup()?.numberSeries ?? numberSeries;
  const [unsound, setUnsound] = useState<readonly string[]>([]);
  return (
    <>
      <Text>{t("numbers.text")}</Text>
      {(["contact", "segment"] as const).map((code) => (
        <NextNoField
          key={code}
          label={t(`numbers.${code}`)}
          series={kept[code]}
          onSeries={(series) => {
            const others = unsound.filter((each) => each !== code);
            const now = series === undefined ? [...others, code] : others;
            setUnsound(now);
            onSoundness(now.length === 0);
            if (series !== undefined)
              onChange({ numberSeries: { ...numberSeries, [code]: series } });
          }}
        />
      ))}
    </>
  );
}

interface NextNoFieldProps {
  readonly label: string;
  /** As it is in the store by now. */
  readonly series: NumberSeries;
  /** Undefined for a number that the series cannot go on with. */
  readonly onSeries: (series: NumberSeries | undefined) => void;
}

function NextNoField({ label, series, onSeries }: NextNoFieldProps) {
  const [typed, setTyped] = useState<string>();
  const result = typed === undefined ? undefined : seriesGoingOnWith(series, typed);
  const problemText = useProblemText();
  return (
    <Field
      label={label}
      size="small"
      {...(result === undefined || result.ok
        ? {}
        : { validationMessage: problemText(result.problem) })}
    >
      <Input
        size="small"
        value={typed ?? nextNo(series)}
        onChange={(_, { value }) => {
          setTyped(value);
          const wanted = seriesGoingOnWith(series, value);
          onSeries(wanted.ok ? wanted.value : undefined);
        }}
      />
    </Field>
  );
}

function useProblemText(): (problem: NumberSeriesProblem) => string {
  const { t } = useTranslation("setup");
  return (problem) =>
    problem.kind === "isUsed"
      ? t("numbers.isUsed", { no: problem.lastNo })
      : t(`numbers.${problem.kind}`);
}
