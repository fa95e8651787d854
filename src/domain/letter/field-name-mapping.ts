import { guessMapping } from "../contact/import/guess-mapping";
import type { ImportField } from "../contact/import/import-field";
import { mergeField } from "./merge-field-catalogue";

/**
 * Our field that a Word field's name means, or undefined. What the user has mapped by hand comes first; then our own
 * names, those that Business Central writes, and the usual words in six languages, without regard to case, accents,
 * blanks, underscores and points; last what the import takes a column of that name for.
 */
export function mapFieldName(
  name: string,
  mapping: Readonly<Record<string, string>>,
): string | undefined {
  const byHand = mapping[name];
  if (byHand !== undefined && byHand !== "") return byHand;
  const own = mergeField(name.trim());
  return own?.name ?? MEANINGS.get(foldFieldName(name)) ?? meaningAsColumn(name);
}

/** What the import takes a column of that name for. */
function meaningAsColumn(name: string): string | undefined {
  const [taken] = guessMapping([name.replaceAll("_", " ").trim()]);
  return taken === null || taken === undefined ? undefined : FIELDS_OF_COLUMNS[taken];
}

const FIELDS_OF_COLUMNS: Readonly<Partial<Record<ImportField, string>>> = {
  name: "contact.name",
  firstName: "contact.firstName",
  middleName: "contact.middleName",
  surname: "contact.surname",
  jobTitle: "contact.jobTitle",
  companyName: "company.name",
  address: "contact.address",
  address2: "contact.address2",
  postCode: "contact.postCode",
  city: "contact.city",
  county: "contact.county",
  country: "contact.country",
  homeAddress: "contact.address",
  homeAddress2: "contact.address2",
  homePostCode: "contact.postCode",
  homeCity: "contact.city",
  homeCounty: "contact.county",
  homeCountry: "contact.country",
  phone: "contact.phone",
  homePhone: "contact.phone",
  mobile: "contact.mobile",
  email: "contact.email",
  email2: "contact.email2",
  homePage: "contact.homePage",
};

/** The name as names are compared: small letters and digits only. Word cuts names off after 40 characters. */
export function foldFieldName(name: string): string {
  return name
    .slice(0, LONGEST_WORD_NAME)
    .replaceAll("ß", "ss")
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[æÆ]/g, "ae")
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

const LONGEST_WORD_NAME = 40;

/** The contact's own fields under Business Central's captions, and under the prefixes that it writes before them. */
const CONTACT_CAPTIONS = {
  "contact.no": ["No", "Contact No"],
  "contact.type": ["Type"],
  "contact.name": ["Name"],
  "contact.name2": ["Name 2"],
  "contact.firstName": ["First Name"],
  "contact.middleName": ["Middle Name"],
  "contact.surname": ["Surname"],
  "contact.initials": ["Initials"],
  "contact.jobTitle": ["Job Title"],
  "contact.organizationalLevel": ["Organizational Level", "Organizational Level Code"],
  "contact.externalId": ["External ID"],
  "contact.address": ["Address"],
  "contact.address2": ["Address 2"],
  "contact.postCode": ["Post Code"],
  "contact.city": ["City"],
  "contact.county": ["County"],
  "contact.country": ["Country", "Country Region Code", "Country/Region Code"],
  "contact.territory": ["Territory", "Territory Code"],
  "contact.phone": ["Phone No"],
  "contact.mobile": ["Mobile Phone No"],
  "contact.email": ["E-Mail"],
  "contact.email2": ["E-Mail 2"],
  "contact.homePage": ["Home Page"],
  "contact.vatRegistrationNo": ["VAT Registration No"],
  "contact.language": ["Language Code"],
  "contact.correspondenceType": ["Correspondence Type"],
  "contact.salutationCode": ["Salutation Code"],
  "company.name": ["Company Name"],
  "company.no": ["Company No"],
  "salesperson.code": ["Salesperson Code", "Purchaser Code"],
} as const;

const CONTACT_PREFIXES = ["", "CONTA ", "CONT ", "CONTACT "] as const;

const OUR_COMPANY_CAPTIONS = {
  "ourCompany.name": ["Name"],
  "ourCompany.address": ["Address"],
  "ourCompany.address2": ["Address 2"],
  "ourCompany.postCode": ["Post Code"],
  "ourCompany.city": ["City"],
  "ourCompany.country": ["Country Region Code", "Country"],
  "ourCompany.phone": ["Phone No"],
  "ourCompany.email": ["E-Mail"],
  "ourCompany.homePage": ["Home Page"],
  "ourCompany.vatRegistrationNo": ["VAT Registration No"],
} as const;

const OUR_COMPANY_PREFIXES = ["Company Information ", "COMPA ", "COMPI ", "Our "] as const;

const SALESPERSON_CAPTIONS = {
  "salesperson.code": ["Code"],
  "salesperson.name": ["Name"],
  "salesperson.jobTitle": ["Job Title"],
  "salesperson.phone": ["Phone No"],
  "salesperson.email": ["E-Mail"],
} as const;

const SALESPERSON_PREFIXES = ["Salesperson Purchaser ", "SALES ", "SALESPERSON "] as const;

/** What Business Central computes for a letter, and what Word itself suggests. */
const OTHER_NAMES = {
  "salutation.formal": [
    "CALC Formal Salutation",
    "Formal Salutation",
    "GreetingLine",
    "Salutation",
  ],
  "salutation.informal": ["CALC Informal Salutation", "Informal Salutation"],
  "addressBlock.mail": ["AddressBlock", "Address Block", "Mail Address", "CALC Address Block"],
  "document.date": ["Document Date", "CALC Document Date", "SEGHE Date", "Letter Date", "Date"],
  "document.today": ["Today"],
  "segment.no": ["Segment No", "SEGHE No"],
  "segment.description": ["Segment Description", "SEGHE Description"],
  "segment.subject": ["Subject", "SEGLI Subject", "Subject Default"],
  "segment.campaignNo": ["Campaign No", "SEGHE Campaign No"],
  "segment.campaign": ["Campaign", "Campaign Description"],
} as const;

/** The usual words, language by language: English, German, French, Danish, Spanish, Italian. */
const USUAL_WORDS = {
  "contact.name": [
    [
      "Full Name",
      "Contact",
      "Contact Name",
      "Display Name",
      "Recipient",
      "Attention",
      "Customer Name",
      "Client",
    ],
    [
      "Vollständiger Name",
      "Kontakt",
      "Kontaktname",
      "Ansprechpartner",
      "Empfänger",
      "Kundenname",
      "Kunde",
    ],
    ["Nom complet", "Contact", "Nom du contact", "Destinataire", "Nom du client"],
    ["Navn", "Fulde navn", "Kontakt", "Kontaktnavn", "Modtager", "Kundenavn"],
    ["Nombre completo", "Contacto", "Nombre del contacto", "Destinatario", "Nombre del cliente"],
    ["Nome completo", "Contatto", "Nome contatto", "Destinatario", "Nome cliente", "Nominativo"],
  ],
  "contact.firstName": [
    ["First", "Forename", "Given Name", "Christian Name", "FName"],
    ["Vorname"],
    ["Prénom"],
    ["Fornavn"],
    ["Nombre", "Nombre de pila"],
    ["Nome"],
    ["Voornaam"],
  ],
  "contact.middleName": [
    ["Middle"],
    ["Zweiter Vorname", "Weitere Vornamen"],
    ["Deuxième prénom"],
    ["Mellemnavn"],
    ["Segundo nombre"],
    ["Secondo nome"],
  ],
  "contact.surname": [
    ["Last Name", "Last", "Family Name", "LName"],
    ["Nachname", "Familienname", "Zuname"],
    ["Nom", "Nom de famille"],
    ["Efternavn"],
    ["Apellido", "Apellidos"],
    ["Cognome"],
    ["Achternaam"],
  ],
  "contact.jobTitle": [
    ["Title", "Position", "Function"],
    ["Position", "Funktion", "Berufsbezeichnung", "Stellung"],
    ["Fonction", "Poste", "Titre"],
    ["Stilling", "Jobtitel", "Titel"],
    ["Cargo", "Puesto"],
    ["Qualifica", "Mansione", "Posizione"],
  ],
  "company.name": [
    ["Company", "Organization", "Organisation", "Business", "Firm"],
    ["Firma", "Firmenname", "Unternehmen"],
    ["Société", "Entreprise", "Raison sociale"],
    ["Virksomhed", "Firma", "Firmanavn"],
    ["Empresa", "Compañía", "Razón social"],
    ["Azienda", "Società", "Ditta", "Ragione sociale"],
    ["Bedrijf"],
  ],
  "contact.address": [
    ["Address 1", "Address Line", "Address Line 1", "Street", "Street Address", "Business Street"],
    ["Adresse", "Adresse 1", "Adresszeile", "Straße", "Anschrift"],
    ["Adresse", "Rue", "Adresse ligne 1"],
    ["Adresse", "Gade", "Vej", "Adresselinje 1"],
    ["Dirección", "Calle", "Domicilio"],
    ["Indirizzo", "Via"],
    ["Adresregel 1"],
  ],
  "contact.address2": [
    ["Address Line 2", "Street 2", "Apartment"],
    ["Adresse 2", "Adresszusatz", "Adresszeile 2"],
    ["Complément d'adresse", "Adresse ligne 2"],
    ["Adresselinje 2"],
    ["Dirección 2"],
    ["Indirizzo 2"],
    ["Adresregel 2"],
  ],
  "contact.postCode": [
    ["Postal Code", "ZIP", "ZIP Code", "Postcode", "Business Postal Code"],
    ["PLZ", "Postleitzahl"],
    ["Code postal", "CP"],
    ["Postnummer", "Postnr"],
    ["Código postal", "C.P."],
    ["CAP", "Codice postale"],
  ],
  "contact.city": [
    ["Town", "Business City", "Locality"],
    ["Ort", "Stadt", "Wohnort"],
    ["Ville", "Localité"],
    ["By"],
    ["Ciudad", "Población", "Localidad"],
    ["Città", "Località"],
    ["Plaats"],
  ],
  "contact.county": [
    ["State", "Province", "Region", "Business State"],
    ["Bundesland", "Kanton"],
    ["Département", "Région"],
    ["Amt"],
    ["Provincia", "Estado"],
    ["Provincia"],
    ["Provincie"],
  ],
  "contact.country": [
    ["Country or Region", "Country/Region", "Business Country", "Business Country Region"],
    ["Land", "Land oder Region", "Land/Region"],
    ["Pays", "Pays/Région"],
    ["Land", "Land/område"],
    ["País", "País o región"],
    ["Paese", "Nazione", "Stato"],
    ["Land of regio"],
  ],
  "contact.phone": [
    ["Phone", "Telephone", "Business Phone", "Phone Number", "Home Phone"],
    ["Telefon", "Telefonnummer", "Telefon geschäftlich"],
    ["Téléphone", "Tél"],
    ["Telefon", "Telefonnummer", "Tlf"],
    ["Teléfono"],
    ["Telefono"],
  ],
  "contact.mobile": [
    ["Mobile", "Mobile Phone", "Cell", "Cell Phone"],
    ["Mobil", "Mobiltelefon", "Handy"],
    ["Portable", "Téléphone portable", "Mobile"],
    ["Mobil", "Mobiltelefon"],
    ["Móvil", "Teléfono móvil"],
    ["Cellulare"],
  ],
  "contact.email": [
    ["E-mail Address", "Email", "Mail"],
    ["E-Mail-Adresse"],
    ["Courriel", "Adresse e-mail", "Adresse électronique"],
    ["E-mailadresse", "Mail"],
    ["Correo electrónico", "Correo"],
    ["Posta elettronica", "Indirizzo e-mail"],
  ],
  "contact.homePage": [
    ["Web Page", "Website", "Web Site", "URL"],
    ["Webseite", "Homepage", "Internetseite"],
    ["Site web", "Page d'accueil"],
    ["Hjemmeside"],
    ["Página web", "Sitio web"],
    ["Sito web", "Pagina web"],
  ],
  "contact.initials": [
    ["Initial"],
    ["Initialen"],
    ["Initiales"],
    ["Initialer"],
    ["Iniciales"],
    ["Iniziali"],
  ],
  "salutation.formal": [
    ["Greeting", "Greeting Line", "Dear"],
    ["Briefanrede", "Formelle Anrede"],
    ["Formule d'appel", "Salutation"],
    ["Hilsen", "Indledning"],
    ["Saludo"],
    ["Saluto", "Formula di saluto"],
  ],
  "addressBlock.mail": [
    ["Mailing Address"],
    ["Anschriftenblock", "Adressblock"],
    ["Bloc d'adresse"],
    ["Adresseblok"],
    ["Bloque de direcciones"],
    ["Blocco indirizzi"],
  ],
  "document.date": [
    ["Letter Date"],
    ["Datum", "Briefdatum"],
    ["Date"],
    ["Dato"],
    ["Fecha"],
    ["Data"],
  ],
  "salesperson.name": [
    ["Salesperson", "Sales Person", "Sender"],
    ["Verkäufer", "Absender"],
    ["Vendeur", "Expéditeur"],
    ["Sælger", "Afsender"],
    ["Vendedor", "Remitente"],
    ["Venditore", "Mittente"],
  ],
} as const;

/** The first meaning of a name stays. */
const MEANINGS: ReadonlyMap<string, string> = collectMeanings();

function collectMeanings(): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const learn = (field: string, name: string) => {
    const folded = foldFieldName(name);
    if (!meanings.has(folded)) meanings.set(folded, field);
  };
  const learnAll = (
    captions: Readonly<Record<string, readonly string[]>>,
    prefixes: readonly string[],
  ) => {
    for (const prefix of prefixes) {
      for (const [field, names] of Object.entries(captions)) {
        for (const name of names) learn(field, prefix + name);
      }
    }
  };
  learnAll(CONTACT_CAPTIONS, CONTACT_PREFIXES);
  learnAll(OUR_COMPANY_CAPTIONS, OUR_COMPANY_PREFIXES);
  learnAll(SALESPERSON_CAPTIONS, SALESPERSON_PREFIXES);
  learnAll(OTHER_NAMES, [""]);
  for (const [field, languages] of Object.entries(USUAL_WORDS)) {
    learnAll({ [field]: languages.flat() }, [""]);
  }
  return meanings;
}
