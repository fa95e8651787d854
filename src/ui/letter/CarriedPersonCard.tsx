import {
  Caption1,
  Checkbox,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CarriedOffer, OfferedWords } from "../../app/carried-words/look-at-carried";
import type { WordsChoice } from "../../app/carried-words/take-over-words";

interface CarriedPersonCardProps {
  readonly offer: CarriedOffer;
  /** Not told for people who are not known here: there is nothing to choose. */
  readonly choiceOf?: (words: OfferedWords) => WordsChoice;
  readonly onChoose?: (words: OfferedWords, choice: WordsChoice) => void;
}

/** One person's own words in the document, who that is here, and the other words that it has here. */
export function CarriedPersonCard({ offer, choiceOf, onChoose }: CarriedPersonCardProps) {
  const styles = useStyles();
  const { person, words } = offer;
  return (
    <li className={styles.card}>
      <Text as="h4" weight="semibold" className={styles.name}>
        {person.name === "" ? person.contactNo : person.name}
      </Text>
      <Known offer={offer} />
      {words.map((each) => (
        <CarriedText
          key={each.carried.passageKey}
          words={each}
          name={person.name}
          choice={choiceOf?.(each)}
          onChoose={(choice) => {
            onChoose?.(each, choice);
          }}
        />
      ))}
    </li>
  );
}

/** By what the person is known here, and what is to be known about it. */
function Known({ offer: { person, found, wasErased } }: Pick<CarriedPersonCardProps, "offer">) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  if (wasErased) return <Caption1 className={styles.quiet}>{t("carried.erased")}</Caption1>;
  if (found === undefined) {
    const { email } = person;
    return email === "" ? null : <Caption1 className={styles.quiet}>{email}</Caption1>;
  }
  const { name, by, isOnSegment } = found;
  return (
    <>
      <Caption1 className={styles.quiet}>
        {name === person.name ? t(`carried.by.${by}`) : t(`carried.as.${by}`, { name })}
      </Caption1>
      {isOnSegment ? null : (
        <Caption1 className={styles.quiet}>{t("carried.notOnSegment")}</Caption1>
      )}
    </>
  );
}

interface CarriedTextProps {
  readonly words: OfferedWords;
  readonly name: string;
  readonly choice: WordsChoice | undefined;
  readonly onChoose: (choice: WordsChoice) => void;
}

function CarriedText({ words, name, choice, onChoose }: CarriedTextProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { text, here } = words;
  if (text === undefined) return <Text className={styles.words}>{t("carried.unreadable")}</Text>;
  const said = text.trim() === "" ? t("ownWords.nothing") : text;
  if (choice === undefined) return <Text className={styles.words}>{said}</Text>;
  if (here === undefined) {
    return (
      <Checkbox
        label={{ children: said, className: styles.said }}
        checked={choice === "carried"}
        onChange={(_, { checked }) => {
          onChoose(checked === true ? "carried" : "later");
        }}
      />
    );
  }
  const own = here.text.trim() === "" ? t("ownWords.nothing") : here.text;
  return (
    <RadioGroup
      aria-label={t("carried.whichCount", { name })}
      value={choice}
      onChange={(_, { value }) => {
        onChoose(value as WordsChoice);
      }}
    >
      <Radio value="carried" label={<Side term={t("carried.inDocument")} text={said} />} />
      <Radio value="here" label={<Side term={t("carried.here")} text={own} />} />
      <Radio value="later" label={t("carried.later")} />
    </RadioGroup>
  );
}

function Side({ term, text }: { readonly term: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <Caption1 block className={styles.quiet}>
        {term}
      </Caption1>
      <span className={styles.said}>{text}</span>
    </>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  said: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  words: {
    marginTop: tokens.spacingVerticalXS,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
});
