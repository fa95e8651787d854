import { useState } from "react";
import { saveContact } from "../../app/edit-contact";
import type { Contact } from "../../domain/contact/contact";
import type { ContactProblem } from "../../domain/contact/contact-problems";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useErrand } from "../shared/use-errand";
import { ContactForm } from "./ContactForm";

interface EditContactFormProps {
  /** The contact as it was when the change began. */
  readonly contact: Contact;
  readonly onLeave: () => void;
}

/** Changes a contact that there is. */
export function EditContactForm({ contact, onLeave }: EditContactFormProps) {
  const doors = useDoors();
  const { running, run } = useErrand();
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  return (
    <>
      <RoomBar title={contact.name} onBack={onLeave} />
      <ContactForm
        initial={contact}
        saving={running}
        problems={problems}
        onCancel={onLeave}
        onSave={(draft) => {
          run(async () => {
            const saved = await saveContact(doors, { ...draft, no: contact.no }, contact);
            if (saved.ok) onLeave();
            else setProblems(saved.problem);
          });
        }}
      />
    </>
  );
}
