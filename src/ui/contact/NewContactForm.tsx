import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createContact } from "../../app/edit-contact";
import type { ContactNo, ContactType } from "../../domain/contact/contact";
import type { ContactProblem } from "../../domain/contact/contact-problems";
import { blankContact } from "../../domain/contact/draft-contact";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useErrand } from "../shared/use-errand";
import { ContactForm } from "./ContactForm";

interface NewContactFormProps {
  readonly type: ContactType;
  readonly onMade: (contactNo: ContactNo) => void;
  readonly onLeave: () => void;
}

/** Records a contact that was not there. */
export function NewContactForm({ type, onMade, onLeave }: NewContactFormProps) {
  const { t } = useTranslation("contact");
  const doors = useDoors();
  const { running, run } = useErrand();
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  const [blank] = useState(() => blankContact(type, doors.today()));
  return (
    <>
      <RoomBar
        title={type === "company" ? t("list.newCompany") : t("list.newPerson")}
        onBack={onLeave}
      />
      <ContactForm
        initial={blank}
        saving={running}
        problems={problems}
        onCancel={onLeave}
        onSave={(draft) => {
          run(async () => {
            const made = await createContact(doors, draft);
            if (made.ok) onMade(made.value);
            else setProblems(made.problem);
          });
        }}
      />
    </>
  );
}
