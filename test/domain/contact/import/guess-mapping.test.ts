import { guessMapping } from "../../../../src/domain/contact/import/guess-mapping";

/** What the columns are taken for, without those left out. */
function mapped(header: string): Record<string, string> {
  const columns = header.split(",").map((column) => column.trim());
  return Object.fromEntries(
    guessMapping(columns).flatMap((field, index) =>
      field === null ? [] : [[columns[index]!, field]],
    ),
  );
}

const OUTLOOK_ENGLISH =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other Postal Code,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Phone,Pager,Primary Phone,Account,Anniversary,Assistant's Name,Birthday,Categories,Children,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 3 Address,Gender,Initials,Language,Manager's Name,Notes,Office Location,PO Box,Profession,Spouse,User 1,Web Page";

const OUTLOOK_GERMAN =
  "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Weitere Straße,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Telefon Firma,Telefon privat,Mobiltelefon,Weiteres Telefon,Haupttelefon,Beruf,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 3: Adresse,Geburtstag,Geschlecht,Initialen,Kategorien,Notizen,Sprache,Webseite";

const OUTLOOK_FRENCH =
  "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Rue (bureau) 2,Rue (bureau) 3,Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Rue (domicile),Ville (domicile),Dép/Région (domicile),Code postal (domicile),Pays/Région (domicile),Rue (autre),Téléphone de l'assistant(e),Télécopie (bureau),Téléphone (bureau),Téléphone 2 (bureau),Téléphone société,Téléphone (domicile),Tél. mobile,Adresse de messagerie,Type de messagerie,Adresse de messagerie 2,Catégories,Page Web,Sexe";

const OUTLOOK_DANISH =
  "Titel,Fornavn,Mellemnavn,Efternavn,Suffiks,Firma,Afdeling,Stilling,Gade (arbejde),Gade 2 (firma),Gade 3 (firma),By (arbejde),Område (arbejde),Postnummer (arbejde),Land/område (arbejde),Gade (privat),By (privat),Postnummer (privat),Land/område (privat),Anden gade,Anden by,Telefon (arbejde),Telefon 2 (arbejde),Telefon (privat),Mobiltelefon,Primær telefon (firma),E-mail-adresse,E-mail-type,E-mail 2-adresse,Kategorier,webside,Køn,Initialer";

const OUTLOOK_SPANISH =
  "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,Calle del trabajo,Calle del trabajo 2,Ciudad de trabajo,Provincia o estado de trabajo,Código postal del trabajo,País o región del trabajo,Calle del domicilio,Ciudad del domicilio,Código postal del domicilio,País o región del domicilio,Otra calle,Otra ciudad,Teléfono del trabajo,Particular,Móvil,Dirección de correo electrónico,Tipo de correo electrónico,Dirección de correo electrónico 2,Categorías,Página web";

const OUTLOOK_ITALIAN =
  "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,Via (uff.),Via (uff.) 2,Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),Via (ab.),Città (ab.),CAP (ab.),Paese/area geografica (ab.),Altra via,Altra città,Ufficio,Ufficio 2,Abitazione,Cellulare,Telefono principale società,Indirizzo posta elettronica,Tipo posta elettronica,Indirizzo posta elettronica 2,Categorie,Pagina Web,Sesso,Iniziali";

describe("Outlook's columns", () => {
  test("are known in English", () => {
    expect(mapped(OUTLOOK_ENGLISH)).toEqual({
      Title: "namePrefix",
      "First Name": "firstName",
      "Middle Name": "middleName",
      "Last Name": "surname",
      Suffix: "nameSuffix",
      Company: "companyName",
      "Job Title": "jobTitle",
      "Business Street": "address",
      "Business Street 2": "address2",
      "Business Street 3": "address2",
      "Business City": "city",
      "Business State": "county",
      "Business Postal Code": "postCode",
      "Business Country/Region": "country",
      "Home Street": "homeAddress",
      "Home Street 2": "homeAddress2",
      "Home City": "homeCity",
      "Home State": "homeCounty",
      "Home Postal Code": "homePostCode",
      "Home Country/Region": "homeCountry",
      "Business Phone": "phone",
      "Company Main Phone": "phone",
      "Home Phone": "homePhone",
      "Mobile Phone": "mobile",
      "Primary Phone": "phone",
      Categories: "mailingGroups",
      "E-mail Address": "email",
      "E-mail 2 Address": "email2",
      Gender: "gender",
      Initials: "initials",
      Language: "language",
      "Web Page": "homePage",
    });
  });

  test.each<[language: string, header: string, expected: Record<string, string>]>([
    [
      "German",
      OUTLOOK_GERMAN,
      {
        Anrede: "namePrefix",
        Vorname: "firstName",
        "Weitere Vornamen": "middleName",
        Nachname: "surname",
        Firma: "companyName",
        Position: "jobTitle",
        "Straße geschäftlich": "address",
        "Straße geschäftlich 2": "address2",
        "Ort geschäftlich": "city",
        "Region geschäftlich": "county",
        "Postleitzahl geschäftlich": "postCode",
        "Land/Region geschäftlich": "country",
        "Straße privat": "homeAddress",
        "Postleitzahl privat": "homePostCode",
        "Telefon geschäftlich": "phone",
        "Telefon privat": "homePhone",
        Mobiltelefon: "mobile",
        "E-Mail-Adresse": "email",
        "E-Mail 2: Adresse": "email2",
        Kategorien: "mailingGroups",
        Webseite: "homePage",
      },
    ],
    [
      "French",
      OUTLOOK_FRENCH,
      {
        Prénom: "firstName",
        "Deuxième prénom": "middleName",
        Nom: "surname",
        Société: "companyName",
        "Rue (bureau)": "address",
        "Rue (bureau) 2": "address2",
        "Ville (bureau)": "city",
        "Dép/Région (bureau)": "county",
        "Code postal (bureau)": "postCode",
        "Pays/Région (bureau)": "country",
        "Rue (domicile)": "homeAddress",
        "Téléphone (bureau)": "phone",
        "Téléphone (domicile)": "homePhone",
        "Tél. mobile": "mobile",
        "Adresse de messagerie": "email",
        "Adresse de messagerie 2": "email2",
        "Page Web": "homePage",
      },
    ],
    [
      "Danish",
      OUTLOOK_DANISH,
      {
        Titel: "namePrefix",
        Fornavn: "firstName",
        Mellemnavn: "middleName",
        Efternavn: "surname",
        Firma: "companyName",
        Stilling: "jobTitle",
        "Gade (arbejde)": "address",
        "Gade 2 (firma)": "address2",
        "By (arbejde)": "city",
        "Område (arbejde)": "county",
        "Postnummer (arbejde)": "postCode",
        "Land/område (arbejde)": "country",
        "Gade (privat)": "homeAddress",
        "Telefon (arbejde)": "phone",
        "Telefon (privat)": "homePhone",
        Mobiltelefon: "mobile",
        "E-mail-adresse": "email",
        "E-mail 2-adresse": "email2",
        webside: "homePage",
        Køn: "gender",
      },
    ],
    [
      "Spanish",
      OUTLOOK_SPANISH,
      {
        Tratamiento: "namePrefix",
        Nombre: "firstName",
        "Segundo nombre": "middleName",
        Apellidos: "surname",
        Organización: "companyName",
        Puesto: "jobTitle",
        "Calle del trabajo": "address",
        "Calle del trabajo 2": "address2",
        "Ciudad de trabajo": "city",
        "Provincia o estado de trabajo": "county",
        "Código postal del trabajo": "postCode",
        "País o región del trabajo": "country",
        "Calle del domicilio": "homeAddress",
        "Teléfono del trabajo": "phone",
        Particular: "homePhone",
        Móvil: "mobile",
        "Dirección de correo electrónico": "email",
        "Dirección de correo electrónico 2": "email2",
        "Página web": "homePage",
      },
    ],
    [
      "Italian",
      OUTLOOK_ITALIAN,
      {
        Titolo: "namePrefix",
        Nome: "firstName",
        "Secondo nome": "middleName",
        Cognome: "surname",
        Società: "companyName",
        Posizione: "jobTitle",
        "Via (uff.)": "address",
        "Via (uff.) 2": "address2",
        "Città (uff.)": "city",
        "Provincia (uff.)": "county",
        "CAP (uff.)": "postCode",
        "Paese (uff.)": "country",
        "Via (ab.)": "homeAddress",
        Ufficio: "phone",
        Abitazione: "homePhone",
        Cellulare: "mobile",
        "Indirizzo posta elettronica": "email",
        "Indirizzo posta elettronica 2": "email2",
        "Pagina Web": "homePage",
      },
    ],
  ])("are known in %s", (_language, header, expected) => {
    expect(mapped(header)).toMatchObject(expected);
  });

  test.each([
    [
      OUTLOOK_GERMAN,
      [
        "Weitere Straße",
        "Weiterer Ort",
        "Fax geschäftlich",
        "E-Mail-Typ",
        "Telefon geschäftlich 2",
      ],
    ],
    [OUTLOOK_FRENCH, ["Rue (autre)", "Type de messagerie", "Téléphone 2 (bureau)"]],
    [OUTLOOK_DANISH, ["Anden gade", "E-mail-type"]],
    [OUTLOOK_SPANISH, ["Otra calle", "Tipo de correo electrónico"]],
    [OUTLOOK_ITALIAN, ["Altra via", "Ufficio 2", "Tipo posta elettronica"]],
  ])("leave out what has no place", (header, captions) => {
    expect(Object.keys(mapped(header)).filter((column) => captions.includes(column))).toEqual([]);
  });

  test("tell the French title before the name from the one after", () => {
    const fields = guessMapping(OUTLOOK_FRENCH.split(","));
    expect([fields[0], fields[7]]).toEqual(["namePrefix", "jobTitle"]);
  });
});

describe("Google's columns", () => {
  test("are known as they are exported today", () => {
    const header =
      "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Address 2 - Street,Address 2 - City,Website 1 - Label,Website 1 - Value";
    expect(mapped(header)).toEqual({
      "First Name": "firstName",
      "Middle Name": "middleName",
      "Last Name": "surname",
      "Name Prefix": "namePrefix",
      "Name Suffix": "nameSuffix",
      "Organization Name": "companyName",
      "Organization Title": "jobTitle",
      Labels: "mailingGroups",
      "E-mail 1 - Value": "email",
      "E-mail 2 - Value": "email2",
      "Phone 1 - Value": "phoneByLabel",
      "Phone 2 - Value": "phoneByLabel",
      "Address 1 - Street": "address",
      "Address 1 - City": "city",
      "Address 1 - PO Box": "address2",
      "Address 1 - Region": "county",
      "Address 1 - Postal Code": "postCode",
      "Address 1 - Country": "country",
      "Address 1 - Extended Address": "address2",
      "Website 1 - Value": "homePage",
    });
  });

  test("are known as they once were exported", () => {
    const header =
      "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Street,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department";
    expect(mapped(header)).toMatchObject({
      Name: "name",
      "Given Name": "firstName",
      "Additional Name": "middleName",
      "Family Name": "surname",
      "Group Membership": "mailingGroups",
      "E-mail 1 - Value": "email",
      "Phone 1 - Value": "phoneByLabel",
      "Organization 1 - Name": "companyName",
      "Organization 1 - Title": "jobTitle",
    });
  });
});

describe("Business Central's columns", () => {
  test("are known in English", () => {
    const header =
      "No.,Type,Name,Name 2,Company No.,Company Name,Job Title,Address,Address 2,Post Code,City,County,Country/Region Code,Phone No.,Mobile Phone No.,Fax No.,E-Mail,E-Mail 2,Home Page,Salesperson Code,Territory Code,Currency Code,Language Code,Search Name,VAT Registration No.,First Name,Middle Name,Surname,Initials,External ID,Correspondence Type,Salutation Code,Organizational Level Code,Exclude from Segment,Privacy Blocked,Minor,Parental Consent Received";
    expect(Object.values(mapped(header))).toEqual([
      "no",
      "type",
      "name",
      "name2",
      "companyNo",
      "companyName",
      "jobTitle",
      "address",
      "address2",
      "postCode",
      "city",
      "county",
      "country",
      "phone",
      "mobile",
      "email",
      "email2",
      "homePage",
      "salespersonCode",
      "territory",
      "language",
      "vatRegistrationNo",
      "firstName",
      "middleName",
      "surname",
      "initials",
      "externalId",
      "correspondenceType",
      "salutationCode",
      "organizationalLevel",
      "excludeFromSegment",
      "privacyBlocked",
      "minor",
      "parentalConsentReceived",
    ]);
  });

  test.each<[language: string, header: string]>([
    [
      "German",
      "Nr.,Name,Unternehmensname,Adresse,Adresse 2,PLZ-Code,Ort,Länder-/Regionscode,Telefonnr.,Mobiltelefonnr.,E-Mail,Verkäufercode,Sprachcode",
    ],
    [
      "French",
      "N°,Nom,Nom de la société,Adresse,Adresse 2,Code postal,Ville,Code pays/région,N° téléphone,N° téléphone mobile,E-mail,Code vendeur,Code langue",
    ],
    [
      "Danish",
      "Nummer,Navn,Virksomhedsnavn,Adresse,Adresse 2,Postnr.,By,Lande-/områdekode,Telefon,Mobiltelefonnr.,Mail,Sælgerkode,Sprogkode",
    ],
    [
      "Spanish",
      "Nº,Nombre,Nombre empresa,Dirección,Dirección 2,Código postal,Población,Cód. país/región,Nº teléfono,Nº teléfono móvil,Correo electrónico,Cód. vendedor,Cód. idioma",
    ],
    [
      "Italian",
      "Nr.,Nome,Nome società,Indirizzo,Indirizzo 2,CAP,Città,Codice paese,Nr. telefono,Nr. cellulare,E-mail,Codice agente,Codice lingua",
    ],
  ])("are known in %s", (_language, header) => {
    expect(guessMapping(header.split(","))).toEqual([
      "no",
      "name",
      "companyName",
      "address",
      "address2",
      "postCode",
      "city",
      "country",
      "phone",
      "mobile",
      "email",
      "salespersonCode",
      "language",
    ]);
  });
});

test("HubSpot's columns are known", () => {
  const header =
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Lifecycle Stage,Associated Company,Job Title,Street Address,City,State/Region,Postal Code,Country/Region,Website URL,Preferred language,Unsubscribed from all email";
  expect(mapped(header)).toEqual({
    "Record ID": "externalId",
    "First Name": "firstName",
    "Last Name": "surname",
    Email: "email",
    "Phone Number": "phone",
    "Mobile Phone Number": "mobile",
    "Associated Company": "companyName",
    "Job Title": "jobTitle",
    "Street Address": "address",
    City: "city",
    "State/Region": "county",
    "Postal Code": "postCode",
    "Country/Region": "country",
    "Website URL": "homePage",
    "Preferred language": "language",
    "Unsubscribed from all email": "doNotEmail",
  });
});

test("Mailchimp's columns are known", () => {
  const header =
    "Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LATITUDE,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS";
  expect(mapped(header)).toMatchObject({
    "Email Address": "email",
    "First Name": "firstName",
    "Last Name": "surname",
    Address: "address",
    "Phone Number": "phone",
    EUID: "externalId",
    TAGS: "mailingGroups",
  });
});

describe("a list of one's own", () => {
  test.each<[header: string, fields: (string | null)[]]>([
    ["Name,Vorname,PLZ,Ort", ["surname", "firstName", "postCode", "city"]],
    ["Nombre,Apellidos", ["firstName", "surname"]],
    ["Name,Title,Company", ["name", "jobTitle", "companyName"]],
    ["firstName,lastName,eMail,zipCode", ["firstName", "surname", "email", "postCode"]],
    ["E-Mail,Work Email", ["email", "email2"]],
    ["Shoe Size", [null]],
    ["", [null]],
  ])("%s", (header, fields) => {
    expect(guessMapping(header.split(","))).toEqual(fields);
  });
});
