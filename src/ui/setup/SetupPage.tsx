import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Activity, useState } from "react";
import { useTranslation } from "react-i18next";
import { codeOf, type CodedList } from "../../app/change-setup";
import type { Setup } from "../../ports/setup-book";
import { ListRow } from "../shared/ListRow";
import { RoomBar } from "../shared/RoomBar";
import type { PageProps } from "../shared/rooms";
import { useSetup } from "../shared/use-setup";
import { RecordForm } from "./RecordForm";
import { useSums } from "./use-sums";

/** Which record is being changed; a new one has the code "". */
interface Opened {
  readonly list: CodedList;
  readonly code: string;
}

const LISTS = [
  { list: "interactionTemplates", title: "templates", add: "newTemplate" },
  { list: "interactionGroups", title: "groups", add: "newGroup" },
  { list: "campaigns", title: "campaigns", add: "newCampaign" },
] as const satisfies readonly { list: CodedList; title: string; add: string }[];

/** The kinds of interactions, their groups, and the campaigns: each with what it came to so far. */
export function SetupPage({ onLeave }: PageProps) {
  const { t } = useTranslation("setup");
  const styles = useStyles();
  const setup = useSetup();
  const [opened, setOpened] = useState<Opened>();
  if (setup === undefined) return null;
  return (
    <>
      <Activity mode={opened === undefined ? "visible" : "hidden"}>
        <RoomBar title={t("title")} onBack={onLeave} />
        {LISTS.map(({ list, title, add }) => (
          <section key={list} aria-label={t(title)}>
            <div className={styles.head}>
              <Subtitle2 as="h3" className={styles.title}>
                {t(title)}
              </Subtitle2>
              <Button
                size="small"
                appearance="subtle"
                icon={<AddRegular />}
                aria-label={t(add)}
                title={t(add)}
                onClick={() => {
                  setOpened({ list, code: "" });
                }}
              />
            </div>
            <Records
              list={list}
              setup={setup}
              onOpened={(code) => {
                setOpened({ list, code });
              }}
            />
          </section>
        ))}
      </Activity>
      {opened === undefined ? null : (
        <RecordForm
          {...opened}
          setup={setup}
          title={t(LISTS.find(({ list }) => list === opened.list)?.title ?? "title")}
          onLeave={() => {
            setOpened(undefined);
          }}
        />
      )}
    </>
  );
}

interface RecordsProps {
  readonly list: CodedList;
  readonly setup: Setup;
  readonly onOpened: (code: string) => void;
}

function Records({ list, setup, onOpened }: RecordsProps) {
  const sumsOf = useSums(list);
  return setup[list].map((record) => {
    const code = codeOf(list, record);
    return (
      <ListRow
        key={code}
        title={record.description === "" ? code : record.description}
        text={`${code} · ${sumsOf(code)}`}
        onOpen={() => {
          onOpened(code);
        }}
      />
    );
  });
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  title: { margin: 0, flexGrow: 1 },
});
