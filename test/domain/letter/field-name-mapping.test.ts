import { mapFieldName } from "../../../src/domain/letter/field-name-mapping";

const meaning = (name: string) => mapFieldName(name, {});

describe("a Word field's name means", () => {
  test("our field of that very name", () => {
    expect(meaning("contact.firstName")).toBe("contact.firstName");
    expect(meaning("custom.Member")).toBe("custom.Member");
  });

  test("what the user has mapped it to, before anything else", () => {
    expect(mapFieldName("Vorname", { Vorname: "contact.initials" })).toBe("contact.initials");
    expect(mapFieldName("Vorname", { Vorname: "" })).toBe("contact.firstName");
  });

  test("the same whatever its case, accents, blanks and marks", () => {
    for (const name of ["First Name", "first_name", "FIRSTNAME", "First-Name", " First.Name "]) {
      expect(meaning(name)).toBe("contact.firstName");
    }
    expect(meaning("Strasse")).toBe(meaning("Straße"));
    expect(meaning("Prenom")).toBe(meaning("Prénom"));
  });

  test("nothing when nobody knows it", () => {
    expect(meaning("Schuhgröße")).toBeUndefined();
    expect(meaning("")).toBeUndefined();
  });
});

/** As its Word templates name the fields of the contact, the salesperson, our company and the segment. */
test.each<[name: string, field: string]>([
  ["CONTA_No", "contact.no"],
  ["CONTA_Name", "contact.name"],
  ["CONTA_First_Name", "contact.firstName"],
  ["CONTA_Middle_Name", "contact.middleName"],
  ["CONTA_Surname", "contact.surname"],
  ["CONTA_Job_Title", "contact.jobTitle"],
  ["CONTA_Address", "contact.address"],
  ["CONTA_Address_2", "contact.address2"],
  ["CONTA_Post_Code", "contact.postCode"],
  ["CONTA_City", "contact.city"],
  ["CONTA_County", "contact.county"],
  ["CONTA_Country_Region_Code", "contact.country"],
  ["CONTA_Phone_No", "contact.phone"],
  ["CONTA_Mobile_Phone_No", "contact.mobile"],
  ["CONTA_E_Mail", "contact.email"],
  ["CONTA_Company_Name", "company.name"],
  ["CONTA_Company_No", "company.no"],
  ["CONTA_VAT_Registration_No", "contact.vatRegistrationNo"],
  ["CONTA_Salesperson_Code", "salesperson.code"],
  ["CALC_Formal_Salutation", "salutation.formal"],
  ["CALC_Informal_Salutation", "salutation.informal"],
  ["SALES_Name", "salesperson.name"],
  ["SALES_Phone_No", "salesperson.phone"],
  ["COMPA_Name", "ourCompany.name"],
  ["Company_Information_Phone_No", "ourCompany.phone"],
  ["SEGHE_Description", "segment.description"],
])("Business Central's %s means %s", (name, field) => {
  expect(meaning(name)).toBe(field);
});

/** What Word itself calls the columns of a new list of recipients, language by language. */
const WORDS_OWN = {
  "contact.firstName": "First Name|Vorname|Prénom|Fornavn|Nombre|Nome",
  "contact.surname": "Last Name|Nachname|Nom|Efternavn|Apellidos|Cognome",
  "company.name":
    "Company Name|Firmenname|Nom de la société|Firmanavn|Nombre de la organización|Nome società",
  "contact.address":
    "Address Line 1|Adresszeile 1|Adresse ligne 1|Adresselinje 1|Campo de dirección 1|Indirizzo 1",
  "contact.address2":
    "Address Line 2|Adresszeile 2|Adresse ligne 2|Adresselinje 2|Campo de dirección 2|Indirizzo 2",
  "contact.city": "City|Ort|Ville|By|Ciudad|Città",
  "contact.county": "State|Bundesland/Kanton|Département|Område|Provincia o estado|Provincia",
  "contact.postCode": "ZIP Code|Postleitzahl|Code postal|Postnummer|Código postal|CAP",
  "contact.country":
    "Country or Region|Land oder Region|Pays ou région|Land/område|País o región|Paese/area geografica",
  "contact.phone":
    "Work Phone|Telefon (geschäftlich)|Téléphone professionnel|Telefon (arbejde)|Teléfono del trabajo|Telefono ufficio",
  "contact.email":
    "E-mail Address|E-Mail-Adresse|Adresse de messagerie|Mailadresse|Dirección de correo electrónico|Indirizzo di posta elettronica",
} as const;

const LANGUAGES = ["English", "German", "French", "Danish", "Spanish", "Italian"] as const;

describe.each(LANGUAGES.map((language, at) => [language, at] as const))(
  "in %s",
  (_language, at) => {
    const named = Object.entries(WORDS_OWN).map(([field, names]) => [names.split("|")[at], field]);
    test.each(named)("%s means %s", (name = "", field) => {
      expect(meaning(name)).toBe(field);
      expect(meaning(name.replaceAll(" ", "_"))).toBe(field);
    });
  },
);

test("a name that Word has cut off after forty characters still means what it meant", () => {
  const long = "Mobile Phone No".padEnd(60, " ");
  expect(meaning(long)).toBe("contact.mobile");
  expect(meaning("x".repeat(60))).toBeUndefined();
});
