import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CarriedOffer, OfferedWords } from "../../app/carried-words/look-at-carried";
import {
  dropCarried,
  takeOverWords,
  type WordsChoice,
} from "../../app/carried-words/take-over-words";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useNotify } from "../shared/use-notify";
import { CarriedPersonCard } from "./CarriedPersonCard";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";

interface CarriedWordsPageProps {
  readonly desk: LetterDesk;
  readonly carried: CarriedWordsDesk;
  readonly segment: Segment | undefined;
  readonly onLeave: () => void;
}

/** More than anybody reads card by card. */
const MOST_CARDS = 100;

/** Whose own words the document carries: who is known here, who is not, and what becomes of each. */
export function CarriedWordsPage({ desk, carried, segment, onLeave }: CarriedWordsPageProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { offers = [] } = carried.look ?? {};
  const { choiceOf, choose } = useChoices();
  const found = offers.filter((offer) => offer.found !== undefined);
  const lost = offers.filter((offer) => offer.found === undefined);
  const { takeOver, drop } = useTaking({ desk, carried, segment, onLeave });
  const taken = found.filter((offer) =>
    offer.words.some((words) => isDecided(words, choiceOf(offer, words))),
  );
  return (
    <section className={styles.root} aria-label={t("carried.title")}>
      <RoomBar title={t("carried.title")} onBack={onLeave} />
      <div className={styles.body}>
        <Caption1 className={styles.quiet}>{t("carried.explained")}</Caption1>
        <People title={t("carried.found", { count: found.length })} offers={found}>
          {(offer) => (
            <CarriedPersonCard
              key={keyOf(offer)}
              offer={offer}
              choiceOf={(words) => choiceOf(offer, words)}
              onChoose={(words, choice) => {
                choose(offer, words, choice);
              }}
            />
          )}
        </People>
        {segment === undefined ? <Text>{t("carried.noSegment")}</Text> : null}
        {found.length === 0 ? null : (
          <div>
            <Button
              appearance="primary"
              disabledFocusable={desk.running || segment === undefined || taken.length === 0}
              onClick={() => {
                takeOver(found, choiceOf, lost.length === 0);
              }}
            >
              {t("carried.take", { count: taken.length })}
            </Button>
          </div>
        )}
        <People title={t("carried.notFound", { count: lost.length })} offers={lost}>
          {(offer) => <CarriedPersonCard key={keyOf(offer)} offer={offer} />}
        </People>
        {lost.length === 0 ? null : (
          <>
            <Caption1 className={styles.quiet}>{t("carried.notFoundText")}</Caption1>
            <div>
              <Button
                disabledFocusable={desk.running}
                onClick={() => {
                  drop(lost, found.length === 0);
                }}
              >
                {t("carried.drop")}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly offers: readonly CarriedOffer[];
  readonly children: (offer: CarriedOffer) => ReactNode;
}

function People({ title, offers, children }: PeopleProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  if (offers.length === 0) return null;
  const more = offers.length - MOST_CARDS;
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {offers.slice(0, MOST_CARDS).map(children)}
      </ul>
      {more > 0 ? <Text size={200}>{t("carried.more", { count: more })}</Text> : null}
    </>
  );
}

type ChoiceOf = (offer: CarriedOffer, words: OfferedWords) => WordsChoice;

/** Words for whoever has none here come over unless somebody says no; who has others is left for later. */
function useChoices(): {
  readonly choiceOf: ChoiceOf;
  readonly choose: (offer: CarriedOffer, words: OfferedWords, choice: WordsChoice) => void;
} {
  const [chosen, setChosen] = useState<ReadonlyMap<string, WordsChoice>>(new Map());
  const key = (offer: CarriedOffer, words: OfferedWords) =>
    `${keyOf(offer)} ${words.carried.passageKey}`;
  return {
    choiceOf: (offer, words) =>
      chosen.get(key(offer, words)) ?? (words.here === undefined ? "carried" : "later"),
    choose: (offer, words, choice) => {
      setChosen((before) => new Map([...before, [key(offer, words), choice]]));
    },
  };
}

function isDecided({ text }: OfferedWords, choice: WordsChoice): boolean {
  return text !== undefined && choice !== "later";
}

function useTaking({ desk, carried, segment, onLeave }: CarriedWordsPageProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const settle = async (isDone: boolean) => {
    await desk.refresh();
    await carried.again();
    if (isDone) onLeave();
  };
  const undone = (undo: () => Promise<void>) => async () => {
    await undo();
    await settle(false);
  };
  return {
    takeOver: (offers: readonly CarriedOffer[], choiceOf: ChoiceOf, isLast: boolean) => {
      desk.run(async () => {
        const segmentNo = segment?.header.no ?? "";
        const { contactCount, undo } = await takeOverWords(doors, segmentNo, offers, choiceOf);
        notify({ text: t("carried.taken", { count: contactCount }), undo: undone(undo) });
        const isLeft = ({ words, ...offer }: CarriedOffer) =>
          words.some((each) => !isDecided(each, choiceOf({ words, ...offer }, each)));
        await settle(isLast && !offers.some(isLeft));
      });
    },
    drop: (offers: readonly CarriedOffer[], isLast: boolean) => {
      desk.run(async () => {
        const undo = await dropCarried(doors, offers);
        notify({ text: t("carried.dropped", { count: offers.length }), undo: undone(undo) });
        await settle(isLast);
      });
    },
  };
}

function keyOf({ home, person }: CarriedOffer): string {
  return `${home.storeId} ${home.segmentNo} ${person.contactNo}`;
}

const useStyles = makeStyles({
  root: { minHeight: 0, flexGrow: 1, display: "flex", flexDirection: "column" },
  body: {
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    alignContent: "start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
});
