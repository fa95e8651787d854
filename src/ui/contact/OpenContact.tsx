import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { PersonProhibitedRegular } from "@fluentui/react-icons/svg/person-prohibited";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { removeContact, restoreContact } from "../../app/remove-contact";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import { EmptyState } from "../shared/EmptyState";
import { NewInteraction } from "../shared/NewInteraction";
import { RoomBar } from "../shared/RoomBar";
import { useContactRow } from "../shared/use-contact";
import type { ContactRowData } from "../shared/use-contact-rows";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { ContactCard } from "./ContactCard";
import { ContactMenu } from "./ContactMenu";
import { EditContactForm } from "./EditContactForm";

interface OpenContactProps {
  readonly contactNo: ContactNo;
  readonly onOpen: (contactNo: ContactNo) => void;
  readonly onLeave: () => void;
}

/** One contact: its card, and the forms to change it and to record an interaction with it. */
export function OpenContact({ contactNo, onOpen, onLeave }: OpenContactProps) {
  const row = useContactRow(contactNo);
  const [edited, setEdited] = useState<Contact>();
  const [recordsInteraction, setRecordsInteraction] = useState(false);
  if (row === undefined) return <NoContact onLeave={onLeave} />;
  if (edited !== undefined) {
    return (
      <EditContactForm
        contact={edited}
        onLeave={() => {
          setEdited(undefined);
        }}
      />
    );
  }
  if (recordsInteraction) {
    return (
      <NewInteraction
        contactNo={contactNo}
        onLeave={() => {
          setRecordsInteraction(false);
        }}
      />
    );
  }
  return (
    <Card
      row={row}
      onOpen={onOpen}
      onLeave={onLeave}
      onEdit={setEdited}
      onInteraction={() => {
        setRecordsInteraction(true);
      }}
    />
  );
}

interface CardProps extends Omit<OpenContactProps, "contactNo"> {
  readonly row: ContactRowData;
  readonly onEdit: (contact: Contact) => void;
  readonly onInteraction: () => void;
}

function Card({ row: { contact, companyName }, onLeave, onEdit, ...card }: CardProps) {
  const { t } = useTranslation("shared");
  const remove = useRemoval(onLeave);
  return (
    <>
      <RoomBar title={contact.name} onBack={onLeave}>
        <Button
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={t("action.edit")}
          onClick={() => {
            onEdit(contact);
          }}
        />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t("action.delete")}
          onClick={() => {
            remove(contact);
          }}
        />
        <ContactMenu contact={contact} onErased={onLeave} />
      </RoomBar>
      <ContactCard {...card} contact={contact} companyName={companyName} />
    </>
  );
}

/** Removes the contact at once, and offers to bring it back. */
function useRemoval(onRemoved: () => void): (contact: Contact) => void {
  const { t } = useTranslation("contact");
  const doors = useDoors();
  const notify = useNotify();
  const { run } = useErrand();
  return (contact) => {
    run(async () => {
      const removed = await removeContact(doors, contact.no);
      onRemoved();
      notify({
        text: t("card.deleted", { name: contact.name }),
        undo: () => restoreContact(doors, removed),
      });
    });
  };
}

function NoContact({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation("contact");
  return (
    <>
      <RoomBar title="" onBack={onLeave} />
      <EmptyState
        icon={<PersonProhibitedRegular />}
        title={t("card.goneTitle")}
        text={t("card.goneText")}
      />
    </>
  );
}
