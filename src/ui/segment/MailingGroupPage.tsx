import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { applyMailingGroup } from "../../app/apply-mailing-group";
import { takeBackContacts } from "../../app/change-contacts";
import { useDoors } from "../shared/doors-context";
import { PageActions, RoomPage } from "../shared/RoomPage";
import { SuggestField } from "../shared/SuggestField";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useSuggestions } from "../shared/use-suggestions";
import { useValueNames } from "../shared/use-value-names";
import type { ErrandPageProps } from "./segment-errands";

/** Puts every contact of the segment in a mailing group. */
export function MailingGroupPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const { suggestions, ask } = useSuggestions("mailingGroups");
  const nameOf = useValueNames();
  const [code, setCode] = useState("");
  const [emptyFirst, setEmptyFirst] = useState(false);
  const apply = async () => {
    const changed = await applyMailingGroup(doors, segment, { code: code.trim(), emptyFirst });
    notify({
      text: t("tag.done", { count: changed.after.length }),
      undo: () => takeBackContacts(doors, changed),
    });
    onLeave();
  };
  return (
    <RoomPage
      title={t("tag.title")}
      onBack={onLeave}
      foot={
        <PageActions>
          <Button
            appearance="primary"
            disabledFocusable={running || code.trim() === "" || segment.lines.length === 0}
            onClick={() => {
              run(apply);
            }}
          >
            {t("tag.apply")}
          </Button>
          <Button onClick={onLeave}>{t("build.cancel")}</Button>
        </PageActions>
      }
    >
      <Text>{t("tag.text", { count: segment.lines.length })}</Text>
      <SuggestField
        label={t("tag.group")}
        value={code}
        nameOf={(value) => nameOf("mailingGroups", value)}
        suggestions={suggestions}
        onAsk={ask}
        onChange={setCode}
      />
      <Checkbox
        label={t("tag.emptyFirst")}
        checked={emptyFirst}
        onChange={(_, { checked }) => {
          setEmptyFirst(checked === true);
        }}
      />
    </RoomPage>
  );
}
