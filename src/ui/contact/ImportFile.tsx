import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import { unreachable } from "../../domain/unreachable";
import { ProgressLine } from "../shared/ProgressLine";
import { RoomBar } from "../shared/RoomBar";
import { ChooseFile } from "./ChooseFile";
import { ImportCheck } from "./ImportCheck";
import { ImportColumns } from "./ImportColumns";
import { ImportDone } from "./ImportDone";
import { useImport } from "./use-import";

interface ImportFileProps {
  readonly onLeave: () => void;
  /** Looks for duplicates of those who came in. */
  readonly onDuplicates: (nos: readonly ContactNo[]) => void;
}

/** Brings contacts in from a file: choose it, look at its columns, see what would happen, then let it happen. */
export function ImportFile({ onLeave, onDuplicates }: ImportFileProps) {
  const { t } = useTranslation("contact");
  const state = useImport();
  return (
    <>
      <RoomBar
        title={t("import.title")}
        onBack={() => {
          state.cancel();
          onLeave();
        }}
      />
      {state.work === undefined ? (
        <Stage state={state} onLeave={onLeave} onDuplicates={onDuplicates} />
      ) : (
        <ProgressLine
          label={t(`import.${state.work.what}`)}
          done={state.work.done}
          total={state.work.total}
          onCancel={state.cancel}
        />
      )}
    </>
  );
}

interface StageProps extends ImportFileProps {
  readonly state: ReturnType<typeof useImport>;
}

function Stage({ state, onLeave, onDuplicates }: StageProps) {
  const { stage, choose, map, check, bring, startOver } = state;
  switch (stage.stage) {
    case "choose":
      return <ChooseFile problem={stage.problem} onChosen={choose} />;
    case "columns":
      return (
        <ImportColumns
          file={stage.file}
          mapping={stage.mapping}
          onMapped={(mapping) => {
            map(stage.file, mapping);
          }}
          onDone={() => {
            check(stage.file, stage.mapping);
          }}
        />
      );
    case "check":
      return (
        <ImportCheck
          file={stage.file}
          mapping={stage.mapping}
          draft={stage.draft}
          policy={stage.policy}
          onPolicy={(policy) => {
            check(stage.file, stage.mapping, policy);
          }}
          onBack={() => {
            map(stage.file, stage.mapping);
          }}
          onImport={() => {
            bring(stage.file, stage.draft);
          }}
        />
      );
    case "done":
      return (
        <ImportDone
          file={stage.file}
          draft={stage.draft}
          onAnother={startOver}
          onLeave={onLeave}
          onDuplicates={() => {
            onDuplicates(stage.nos);
          }}
        />
      );
    default:
      return unreachable(stage);
  }
}
