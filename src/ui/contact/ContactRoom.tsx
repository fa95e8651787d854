import { Activity, lazy, Suspense, useState } from "react";
import type { ContactNo, ContactType } from "../../domain/contact/contact";
import type { RoomProps } from "../shared/rooms";
import { useDoors } from "../shared/doors-context";
import { useWatch } from "../shared/use-watch";
import { Waiting } from "../shared/Waiting";
import { WhenHere } from "../shared/WhenHere";
import { ContactList } from "./ContactList";
import { FirstContacts } from "./FirstContacts";

/** The list comes first; what is gone into from there follows when it is wanted. */
const OpenContact = lazy(async () => ({ default: (await import("./OpenContact")).OpenContact }));
const NewContactForm = lazy(async () => ({
  default: (await import("./NewContactForm")).NewContactForm,
}));
const ImportFile = lazy(async () => ({ default: (await import("./ImportFile")).ImportFile }));

interface ContactRoomProps extends RoomProps {
  /** The contact whose card is asked for; "" for none. */
  readonly contactNo: ContactNo;
  readonly onContactLeft: () => void;
}

type ComingIn = { readonly kind: "import" } | { readonly kind: "new"; readonly type: ContactType };

/** The room of the contacts: the list, a card, and the ways for contacts to come in. */
export function ContactRoom({ contactNo, onContactOpened, ...props }: ContactRoomProps) {
  const [comingIn, setComingIn] = useState<ComingIn>();
  const startImport = () => {
    setComingIn({ kind: "import" });
  };
  const startNew = (type: ContactType) => {
    setComingIn({ kind: "new", type });
  };
  const leave = () => {
    setComingIn(undefined);
  };
  const isList = contactNo === "" && comingIn === undefined;
  return (
    <>
      <Activity mode={isList ? "visible" : "hidden"}>
        <Contacts onOpen={onContactOpened} onNew={startNew} onImport={startImport} />
      </Activity>
      <Suspense fallback={<Waiting />}>
        {contactNo === "" ? null : (
          <OpenContact
            key={contactNo}
            contactNo={contactNo}
            onOpen={onContactOpened}
            onLeave={props.onContactLeft}
          />
        )}
        {contactNo === "" && comingIn?.kind === "import" ? <ImportFile onLeave={leave} /> : null}
        {contactNo === "" && comingIn?.kind === "new" ? (
          <NewContactForm
            type={comingIn.type}
            onLeave={leave}
            onMade={(no) => {
              leave();
              onContactOpened(no);
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}

interface ContactsProps {
  readonly onOpen: (contactNo: ContactNo) => void;
  readonly onNew: (type: ContactType) => void;
  readonly onImport: () => void;
}

function Contacts({ onOpen, onNew, onImport }: ContactsProps) {
  const count = useWatch(useDoors().store.contacts.count);
  return (
    <WhenHere watched={count} lines={8}>
      {(contacts) =>
        contacts === 0 ? (
          <FirstContacts onNew={onNew} onImport={onImport} />
        ) : (
          <ContactList onOpen={onOpen} onNew={onNew} onImport={onImport} />
        )
      }
    </WhenHere>
  );
}
