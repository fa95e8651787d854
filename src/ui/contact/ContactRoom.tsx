import { Activity, lazy, Suspense, useState } from "react";
import type { ContactNo, ContactType } from "../../domain/contact/contact";
import { unreachable } from "../../domain/unreachable";
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
const BulkEdit = lazy(async () => ({ default: (await import("./BulkEdit")).BulkEdit }));
const Duplicates = lazy(async () => ({ default: (await import("./Duplicates")).Duplicates }));
const Imports = lazy(async () => ({ default: (await import("./Imports")).Imports }));
const ImportFile = lazy(async () => ({ default: (await import("./ImportFile")).ImportFile }));

interface ContactRoomProps extends RoomProps {
  /** The contact whose card is asked for; "" for none. */
  readonly contactNo: ContactNo;
  readonly onContactLeft: () => void;
}

type View =
  | { readonly kind: "list" }
  | { readonly kind: "import" | "imports" }
  | { readonly kind: "new"; readonly type: ContactType }
  | { readonly kind: "duplicates"; readonly among?: ReadonlySet<ContactNo> }
  | { readonly kind: "bulk"; readonly nos: readonly ContactNo[] };

const LIST: View = { kind: "list" };

/** The room of the contacts: the list, a card, the ways for contacts to come in, and what is done with many. */
export function ContactRoom({ contactNo, onContactOpened, onContactLeft }: ContactRoomProps) {
  const [view, setView] = useState(LIST);
  const isList = contactNo === "" && view.kind === "list";
  return (
    <>
      <Activity mode={isList ? "visible" : "hidden"}>
        <Contacts onOpen={onContactOpened} onView={setView} />
      </Activity>
      <Suspense fallback={<Waiting />}>
        {contactNo === "" ? (
          <ChosenView
            view={view}
            onView={setView}
            onLeave={() => {
              setView(LIST);
            }}
            onOpen={onContactOpened}
          />
        ) : (
          <OpenContact
            key={contactNo}
            contactNo={contactNo}
            onOpen={onContactOpened}
            onLeave={onContactLeft}
          />
        )}
      </Suspense>
    </>
  );
}

interface ChosenViewProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLeave: () => void;
  readonly onOpen: (contactNo: ContactNo) => void;
}

function ChosenView({ view, onView, onLeave, onOpen }: ChosenViewProps) {
  switch (view.kind) {
    case "list":
      return null;
    case "import":
      return (
        <ImportFile
          onLeave={onLeave}
          onDuplicates={(nos) => {
            onView({ kind: "duplicates", among: new Set(nos) });
          }}
        />
      );
    case "duplicates":
      return <Duplicates among={view.among} onLeave={onLeave} />;
    case "imports":
      return <Imports onLeave={onLeave} />;
    case "new":
      return (
        <NewContactForm
          type={view.type}
          onLeave={onLeave}
          onMade={(no) => {
            onLeave();
            onOpen(no);
          }}
        />
      );
    case "bulk":
      return <BulkEdit nos={view.nos} onLeave={onLeave} />;
    default:
      return unreachable(view);
  }
}

interface ContactsProps {
  readonly onOpen: (contactNo: ContactNo) => void;
  readonly onView: (view: View) => void;
}

function Contacts({ onOpen, onView }: ContactsProps) {
  const count = useWatch(useDoors().store.contacts.count);
  const ways = {
    onNew: (type: ContactType) => {
      onView({ kind: "new", type });
    },
    onImport: () => {
      onView({ kind: "import" });
    },
    onDuplicates: () => {
      onView({ kind: "duplicates" });
    },
    onImports: () => {
      onView({ kind: "imports" });
    },
    onBulk: (nos: readonly ContactNo[]) => {
      onView({ kind: "bulk", nos });
    },
  };
  return (
    <WhenHere watched={count} lines={8}>
      {(contacts) =>
        contacts === 0 ? <FirstContacts {...ways} /> : <ContactList onOpen={onOpen} {...ways} />
      }
    </WhenHere>
  );
}
