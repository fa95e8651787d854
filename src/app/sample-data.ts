import {
  STANDARD_CONTACT_DEFAULTS,
  type ContactDefaults,
} from "../domain/contact/contact-defaults";
import { draftContact, type NewContact } from "../domain/contact/draft-contact";
import { joinName } from "../domain/contact/split-name";
import { addDays } from "../domain/day";
import { foldText } from "../domain/fold-text";
import type { SampleData } from "../ports/store";
import { DENMARK } from "./sample-data/denmark";
import { FRANCE } from "./sample-data/france";
import { GERMANY } from "./sample-data/germany";
import { GREAT_BRITAIN } from "./sample-data/great-britain";
import { ITALY } from "./sample-data/italy";
import { NORWAY } from "./sample-data/norway";
import type { SampleCompany, SampleCountry, Told } from "./sample-data/sample-country";
import { SAMPLE_SETUP } from "./sample-data/sample-setup";

const COUNTRIES = [GREAT_BRITAIN, GERMANY, FRANCE, DENMARK, NORWAY, ITALY];

const FIRST_DAY = "2024-01-08";

/** A person without a salutation code stays without one, so that the checks have something to find. */
const DEFAULTS: ContactDefaults = {
  ...STANDARD_CONTACT_DEFAULTS,
  personSalutationCode: "",
  inherit: { ...STANDARD_CONTACT_DEFAULTS.inherit, communication: false },
};

/**
 * Something to try the program with: 40 companies and 160 persons in six countries, two salespersons and what we send.
 * All of it is made up; e-mail addresses are of domains kept for examples, telephone numbers of ranges kept for fiction
 * where there are such.
 */
export function sampleData(): SampleData {
  const contacts: NewContact[] = [];
  for (const country of COUNTRIES) {
    for (const company of country.companies) addCompany(contacts, country, company);
    for (const told of country.individuals) addPerson(contacts, told, individual(country));
  }
  return { contacts, setup: SAMPLE_SETUP };
}

/** Where a person of the sample belongs. */
interface Circle {
  readonly country: SampleCountry;
  readonly company: NewContact | undefined;
  readonly companyNo: string;
  readonly domain: string;
  readonly phone: string;
}

function addCompany(contacts: NewContact[], country: SampleCountry, company: SampleCompany): void {
  const index = contacts.length;
  const domain = `${slug(company.card.name).split("-").slice(0, 3).join("-")}.example.com`;
  const phone = (extension: number) => dial(company.phone, index * 5 + extension);
  const card = draftContact(
    {
      type: "company",
      ...regionOf(country),
      phone: phone(0),
      email: `office@${domain}`,
      homePage: `https://${domain}`,
      mailingGroups: mailingGroupsOf(index),
      createdOn: dayOf(index),
      ...company.card,
    },
    { company: undefined, defaults: DEFAULTS, today: FIRST_DAY },
  );
  contacts.push(card);
  company.staff.forEach((told, extension) => {
    const circle = { country, company: card, companyNo: `#${index}`, domain };
    addPerson(contacts, told, { ...circle, phone: phone(extension + 1) });
  });
}

function individual(country: SampleCountry): Circle {
  return { country, company: undefined, companyNo: "", domain: "example.org", phone: "" };
}

function addPerson(contacts: NewContact[], told: Told, circle: Circle): void {
  const index = contacts.length;
  const { country, company, companyNo, domain, phone } = circle;
  const parts = { firstName: "", middleName: "", surname: "", ...told };
  contacts.push(
    draftContact(
      {
        type: "person",
        companyNo,
        ...regionOf(country),
        name: joinName(parts),
        phone,
        mobile: index % 3 === 0 ? dial(country.mobile, index % 100) : "",
        email: `${slug(parts.firstName)}.${slug(parts.surname)}@${domain}`,
        correspondenceType: company?.correspondenceType ?? "",
        mailingGroups: mailingGroupsOf(index),
        createdOn: dayOf(index),
        ...told,
      },
      { company: company && { ...company, no: companyNo }, defaults: DEFAULTS, today: FIRST_DAY },
    ),
  );
}

function regionOf({ country, language, territory, salespersonCode }: SampleCountry): Told {
  return { country, language, territory, salespersonCode };
}

function mailingGroupsOf(index: number): readonly string[] {
  const groups = { "X-CARD": index % 3 === 0, NEWS: index % 4 === 1, GOLF: index % 7 === 2 };
  return Object.entries(groups).flatMap(([code, isIn]) => (isIn ? [code] : []));
}

/** One contact every fourth day or so. */
function dayOf(index: number): string {
  return addDays(FIRST_DAY, index * 4 + (index % 3));
}

/** The pattern's # as the digits of the number, the last ones if it has more. */
function dial(pattern: string, number: number): string {
  const places = pattern.split("#").length - 1;
  const digits = String(number).padStart(places, "0").slice(-places);
  let next = 0;
  return pattern.replaceAll("#", () => digits.charAt(next++));
}

/** As it can stand in an e-mail address: "O'Brien & <Søn>" is "obrien-son". */
function slug(text: string): string {
  return foldText(text)
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
