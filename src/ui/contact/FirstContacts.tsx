import { Button } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { useTranslation } from "react-i18next";
import type { ContactType } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import { Step } from "../shared/Step";
import { useErrand } from "../shared/use-errand";

interface FirstContactsProps {
  readonly onNew: (type: ContactType) => void;
  readonly onImport: () => void;
}

/** What stands here before there is any contact: the ways to get some, and what comes after. */
export function FirstContacts({ onNew, onImport }: FirstContactsProps) {
  const { t } = useTranslation("contact");
  const { store } = useDoors();
  const { running, run } = useErrand();
  const loadSample = async () => {
    const { sampleData } = await import("../../app/sample-data");
    await store.loadSampleData(sampleData());
  };
  return (
    <>
      <Step place={1} title={t("empty.title")} text={t("empty.text")}>
        <Button appearance="primary" icon={<ArrowImportRegular />} onClick={onImport}>
          {t("empty.import")}
        </Button>
        <Button
          icon={<SparkleRegular />}
          disabled={running}
          onClick={() => {
            run(loadSample);
          }}
        >
          {t("empty.sample")}
        </Button>
        <Button
          appearance="subtle"
          icon={<PersonAddRegular />}
          onClick={() => {
            onNew("person");
          }}
        >
          {t("empty.new")}
        </Button>
      </Step>
      <Step place={2} title={t("empty.segmentTitle")} text={t("empty.segmentText")} />
      <Step place={3} title={t("empty.letterTitle")} text={t("empty.letterText")} />
    </>
  );
}
