import { useTranslation } from "react-i18next";
import type { FieldFormat } from "../../domain/letter/merge-field";
import { useDoors } from "../shared/doors-context";
import { SuggestField } from "../shared/SuggestField";
import {
  DATE_PICTURES,
  dateSample,
  NUMBER_PICTURES,
  numberSample,
  picturesOf,
} from "./field-pictures";

interface FieldPicturesProps {
  readonly fieldName: string;
  readonly format: FieldFormat;
  /** That the samples are written in. */
  readonly language: string;
  readonly onChange: (change: Partial<FieldFormat>) => void;
}

/** The pictures of days and numbers, each offered by what it looks like; any other can be typed in Word's grammar. */
export function FieldPictures({ fieldName, format, language, onChange }: FieldPicturesProps) {
  const { t } = useTranslation("letter");
  const { today } = useDoors();
  const { takesDate, takesNumber } = picturesOf(fieldName);
  const named = (picture: string, sample: string) =>
    picture === "" ? "" : t("format.picture", { picture, sample });
  return (
    <>
      {takesDate ? (
        <SuggestField
          label={t("format.datePicture")}
          value={format.datePicture}
          nameOf={(picture) =>
            isOffered(DATE_PICTURES, picture)
              ? named(picture, dateSample(picture, today(), language))
              : picture
          }
          suggestions={DATE_PICTURES}
          onAsk={nothing}
          onChange={(datePicture) => {
            onChange({ datePicture });
          }}
        />
      ) : null}
      {takesNumber ? (
        <SuggestField
          label={t("format.numberPicture")}
          value={format.numberPicture}
          nameOf={(picture) =>
            isOffered(NUMBER_PICTURES, picture)
              ? named(picture, numberSample(picture, language))
              : picture
          }
          suggestions={NUMBER_PICTURES}
          onAsk={nothing}
          onChange={(numberPicture) => {
            onChange({ numberPicture });
          }}
        />
      ) : null}
    </>
  );
}

function isOffered(pictures: readonly string[], picture: string): boolean {
  return pictures.includes(picture);
}

/** The suggestions are there already. */
function nothing(): void {
  return undefined;
}
