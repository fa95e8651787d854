import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { wordedFormulas } from "../../domain/contact/salutation-formula";
import type { Setup } from "../../ports/setup-book";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import type { PageProps } from "../shared/rooms";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useSetup } from "../shared/use-setup";
import { CompanyFields } from "./CompanyFields";
import { FatigueFields } from "./FatigueFields";
import { NewContactFields } from "./NewContactFields";
import { NumberFields } from "./NumberFields";
import { SalutationFields } from "./SalutationFields";
import { SalespersonFields } from "./SalespersonFields";
import type { SetupPart } from "./setup-part";
import { UserFields } from "./UserFields";

/** Who we are, who signs, what new contacts start from, and how people are addressed. */
export function BasicsPage({ onLeave }: PageProps) {
  const { t } = useTranslation("setup");
  const setup = useSetup();
  return (
    <>
      <RoomBar title={t("basics.title")} onBack={onLeave} />
      {setup === undefined ? null : <BasicsForm setup={setup} onLeave={onLeave} />}
    </>
  );
}

interface BasicsFormProps extends PageProps {
  readonly setup: Setup;
}

function BasicsForm({ setup, onLeave }: BasicsFormProps) {
  const { t } = useTranslation("setup");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const [change, setChange] = useState<Partial<Setup>>({});
  const [areNumbersSound, setNumbersSound] = useState(true);
  const { running, save } = useSaving(change, onLeave);
  const part: SetupPart = {
    setup: { ...setup, ...change },
    onChange: (values) => {
      setChange((now) => ({ ...now, ...values }));
    },
  };
  const isSound = areDistinct(part.setup.salespersons.map(({ code }) => code));
  return (
    <form
      noValidate
      aria-label={t("basics.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound && areNumbersSound) save();
      }}
    >
      <Section title={t("basics.you")}>
        <UserFields {...part} />
      </Section>
      <Section title={t("basics.salespersons")}>
        <SalespersonFields {...part} />
        {isSound ? null : <Text role="alert">{t("basics.codes")}</Text>}
      </Section>
      <Section title={t("basics.company")}>
        <CompanyFields {...part} />
      </Section>
      <Section title={t("basics.newContacts")}>
        <NewContactFields {...part} />
      </Section>
      <Section title={t("fatigue.title")}>
        <FatigueFields {...part} />
      </Section>
      <Section title={t("basics.salutations")}>
        <SalutationFields {...part} />
      </Section>
      <Section title={t("numbers.title")}>
        <NumberFields {...part} onSoundness={setNumbersSound} />
      </Section>
      <div className={styles.foot}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={running || Object.keys(change).length === 0}
        >
          {tShared("action.save")}
        </Button>
        <Button onClick={onLeave}>{tShared("action.cancel")}</Button>
      </div>
    </form>
  );
}

function areDistinct(codes: readonly string[]): boolean {
  return new Set(codes).size === codes.length && !codes.includes("");
}

function useSaving(change: Partial<Setup>, onSaved: () => void) {
  const { t } = useTranslation("setup");
  const { store } = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const save = () => {
    run(async () => {
      await store.setup.save(sound(change));
      notify({ text: t("basics.saved") });
      onSaved();
    });
  };
  return { running, save };
}

/** A salutation that nobody wrote is none. */
function sound({ salutationFormulas, ...change }: Partial<Setup>): Partial<Setup> {
  return salutationFormulas === undefined
    ? change
    : { ...change, salutationFormulas: wordedFormulas(salutationFormulas) };
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.section}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
