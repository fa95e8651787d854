import { foldText } from "../../fold-text";
import { isEmail } from "../contact-problems";
import type { NewContact } from "../draft-contact";
import type { RowProblem } from "./import-draft";
import type { RowValues } from "./row-values";

/** The phones of a row. One at home stands in for one at work; what is called mobile is mobile, a fax is neither. */
export function readPhones(values: RowValues): Pick<NewContact, "phone" | "mobile"> {
  const labeled = values
    .labeled("phoneByLabel")
    .map(({ label, value }) => ({ label: foldText(label), value }))
    .filter(({ label }) => !/fax|pager/.test(label));
  const isMobile = ({ label }: { label: string }) => MOBILE.test(label);
  const mobile = values.text("mobile") || (labeled.find(isMobile)?.value ?? "");
  const fixed = labeled.find((phone) => !isMobile(phone))?.value ?? "";
  return {
    phone: firstOf(values.text("phone") || fixed || values.text("homePhone")),
    mobile: firstOf(mobile),
  };
}

const MOBILE = /mobil|cell|handy|portable|movil|celular|iphone/;

/** Google writes several in one cell. */
function firstOf(cell: string): string {
  return (cell.split(":::")[0] ?? "").trim();
}

/** Numbers that a spreadsheet has ruined: "4.91512E+11". */
export function phoneProblems(values: RowValues): readonly RowProblem[] {
  return (["phone", "mobile", "homePhone", "phoneByLabel"] as const).flatMap((field) =>
    values
      .texts(field)
      .filter((value) => /^\d([.,]\d+)?E\+?\d+$/i.test(value))
      .map((value) => ({ kind: "valueIsUnknown", field, value }) as const),
  );
}

/** The first two e-mail addresses of a row, and those that are none. */
export function readEmails(values: RowValues): {
  readonly told: Pick<NewContact, "email" | "email2">;
  readonly problems: readonly RowProblem[];
} {
  const found = [...values.texts("email"), ...values.texts("email2")].flatMap(addressesIn);
  const [email = "", email2 = ""] = [...new Set(found.filter(isEmail))];
  const problems = found
    .filter((address) => !isEmail(address))
    .map((value) => ({ kind: "emailIsInvalid", value }) as const);
  return { told: { email, email2 }, problems };
}

/** "Ada <ada@x.example>; mailto:b@x.example" holds two. */
function addressesIn(cell: string): readonly string[] {
  const bracketed = [...cell.matchAll(/<([^<>]+)>/g)].map(([, address = ""]) => address.trim());
  if (bracketed.length > 0) return bracketed;
  return cell
    .split(/[;,\n]|:::/)
    .map((part) => part.trim().replace(/^mailto:/i, ""))
    .filter((part) => part !== "");
}
