import { foldText } from "../../fold-text";
import type { ContactType, CorrespondenceType } from "../contact";

/** The words for each choice, folded, in six languages; the first word of an entry is the choice. */
function wordTable<Choice extends string>(
  words: Readonly<Record<Choice, string>>,
): (text: string) => Choice | undefined {
  const choices = new Map(
    (Object.keys(words) as Choice[]).flatMap((choice) =>
      words[choice].split("|").map((word) => [word, choice] as const),
    ),
  );
  return (text) =>
    choices.get(
      foldText(text)
        .replace(/[.\s]+/g, " ")
        .trim(),
    );
}

const YES_OR_NO = wordTable({
  yes: "yes|y|true|t|1|x|ja|j|wahr|oui|o|vrai|sand|si|s|verdadero|vero|on|checked",
  no: "no|n|false|f|0|nein|falsch|non|faux|nej|falsk|falso|off|-",
});

/** Whether a cell says yes; undefined when it says neither yes nor no. */
export function readFlag(text: string): boolean | undefined {
  const answer = YES_OR_NO(text);
  return answer === undefined ? undefined : answer === "yes";
}

/** Whether a contact is a company or a person; undefined when the word says something else. */
export const readContactType: (text: string) => ContactType | undefined = wordTable({
  company:
    "company|organization|organisation|business|unternehmen|firma|mandant|societe|entreprise|virksomhed|empresa|compania|societa|azienda",
  person: "person|contact|individual|personne|kontakt|persona|persone",
});

const CORRESPONDENCE = wordTable({
  hardCopy:
    "hard copy|hardcopy|letter|mail|post|paper|brief|ausdruck|papier|courrier|lettre|copie papier|papirkopi|papir|carta|correo postal|copia papel|copia impresa|lettera|posta|copia cartacea",
  email: "email|e-mail|e mail|courriel|correo electronico|posta elettronica",
  blank: "blank|fax|telefax|telefaks|leer| ",
});

/** How letters travel to a contact; "" for a way that we do not go, undefined for a word that is not known. */
export function readCorrespondenceType(text: string): CorrespondenceType | undefined {
  const choice = CORRESPONDENCE(text);
  return choice === "blank" ? "" : choice;
}

/** The salutation code for a form of address or a gender; undefined for a word that is not known, as "Dr". */
export const readSalutation: (text: string) => string | undefined = wordTable({
  M: "m|mr|mister|sir|male|man|herr|hr|herrn|mannlich|maennlich|monsieur|mons|homme|masculin|mand|sr|senor|don|hombre|masculino|sig|signor|signore|uomo|maschio|maschile",
  F: "f|ms|female|woman|frau|fr|weiblich|mme|madame|femme|feminin|fru|kvinde|sra|senora|dona|mujer|femenino|sig ra|signora|donna|femmina|femminile|w|k",
  "F-MAR": "mrs|missus",
  "F-UMAR": "miss|fraulein|mlle|mademoiselle|froken|frk|srta|senorita|sig na|signorina",
  UNISEX: "mx|divers|d|nonbinary|non-binary|other|neutral",
});
