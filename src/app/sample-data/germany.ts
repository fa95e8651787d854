import { dealings, job, person, type SampleCountry } from "./sample-country";

/** Numbers are of the ranges that the Bundesnetzagentur keeps for drama, so the companies are in those cities. */
export const GERMANY: SampleCountry = {
  country: "DE",
  language: "de",
  territory: "DACH",
  salespersonCode: "HB",
  mobile: "+49 176 040690##",
  companies: [
    {
      card: {
        name: "Lindenblatt Versicherungs-Makler GmbH",
        address: "Gneisenaustraße 118",
        postCode: "10961",
        city: "Berlin",
        vatRegistrationNo: "DE000000001",
        ...dealings("CUST", "FINANCE"),
      },
      phone: "+49 30 23125###",
      staff: [
        person("F", "Sabine", "Müller", job("Einkaufsleiterin", "PURCHASE")),
        person("M", "Jörg", "Weißenfels", job("Geschäftsführer", "EXECUTIVE")),
        person("F", "Aylin", "Yıldırım", job("Personalreferentin", "OPERATIONS")),
        person("M", "Max", "Großkreuz", { ...job("IT-Administrator", "IT"), language: "en" }),
      ],
    },
    {
      card: {
        name: "Hanseatische Teehandlung Overbeck & Söhne",
        address: "Speicherstieg 4",
        postCode: "20457",
        city: "Hamburg",
        ...dealings("CUST", "FOOD"),
      },
      phone: "+49 40 66969###",
      staff: [
        person("M", "Friedrich", "Overbeck", {
          middleName: "Wilhelm",
          ...job("Inhaber", "EXECUTIVE"),
          mailingGroups: ["X-CARD", "GOLF", "SHOW"],
        }),
        person("F-MAR", "Henriette", "Overbeck", job("Prokuristin", "FINANCE")),
        person("M", "Ole", "Petersen", job("Lagerleiter", "OPERATIONS")),
      ],
    },
    {
      card: {
        name: "Klinikum Sonnenhang gGmbH",
        address: "Am Sonnenhang 1–3",
        postCode: "50937",
        city: "Köln",
        ...dealings("PROS", "HEALTH"),
      },
      phone: "+49 221 4710###",
      staff: [
        person("F", "Katharina", "Schäfer-Bongartz", job("Kaufmännische Direktorin", "EXECUTIVE")),
        person("M", "Uwe", "Kölsch", job("Leiter Beschaffung", "PURCHASE")),
        person("F", "Thi Mai", "Nguyen", job("Teamassistenz", "OPERATIONS")),
        person("M", "Rainer", "Zufall", {
          ...job("Haustechnik", "OPERATIONS"),
          privacyBlocked: true,
        }),
      ],
    },
    {
      card: {
        name: "Isarwerkstatt Möbelbau KG",
        address: "Flößergasse 22",
        postCode: "81369",
        city: "München",
        vatRegistrationNo: "DE000000004",
        ...dealings("VEND", "FURNITURE"),
      },
      phone: "+49 89 99998###",
      staff: [
        person("M", "Korbinian", "Huber", job("Werkstattleiter", "EXECUTIVE")),
        person("F", "Veronika", "Unterberger", job("Vertrieb", "SALES")),
        person("M", "Luis", "García Moreno", {
          ...job("Auftragsplanung", "SALES"),
          language: "es",
        }),
      ],
    },
    {
      card: {
        name: "Mainufer Kanzlei Dr. Eberhardt, Faßbinder & Partner Partnerschaftsgesellschaft mbB",
        address: "Schaumainkai 301",
        postCode: "60596",
        city: "Frankfurt am Main",
        ...dealings("CUST", "LAW"),
      },
      phone: "+49 69 90009###",
      staff: [
        person("F", "Ulrike", "Eberhardt", job("Rechtsanwältin", "EXECUTIVE")),
        person("M", "Götz", "Faßbinder", job("Rechtsanwalt", "EXECUTIVE")),
        person("F", "Leyla", "Aydın", job("Büroleiterin", "PURCHASE")),
        person("M", "Maximilian-Alexander", "Freiherr von Wolfenstein-Hohenlohe zu Sayn", {
          ...job("Of Counsel", "EXECUTIVE"),
        }),
      ],
    },
    {
      card: {
        name: "Stadtbücherei am Schlachtensee",
        address: "Seepromenade 9",
        postCode: "14129",
        city: "Berlin",
        ...dealings("CUST", "PUBLIC", "EDUCATION"),
      },
      phone: "+49 30 23125###",
      staff: [
        person("F", "Dörte", "Klingbeil", job("Bibliotheksdirektorin", "EXECUTIVE")),
        person("M", "Achim", "Süßmilch", job("Verwaltung", "PURCHASE")),
        person("UNISEX", "Kim", "Ostermann", job("Veranstaltungen", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Rheinkiesel Digital AG",
        address: "Im Zollhafen 77",
        postCode: "50678",
        city: "Köln",
        ...dealings("PROS", "IT"),
        correspondenceType: "email",
      },
      phone: "+49 221 4710###",
      staff: [
        person("F", "Jana", "Wiśniewska", job("Vorständin", "EXECUTIVE")),
        person("M", "Deniz", "Arslan", job("Office Manager", "PURCHASE")),
        person("M", "Benedikt", "Vogelsang", job("Produktmanager", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Gasthof „Zum Goldenen Ochsen“",
        address: "Viktualienweg 5",
        postCode: "80331",
        city: "München",
        ...dealings("PROS", "HOTEL"),
      },
      phone: "+49 89 99998###",
      staff: [
        person("F", "Kreszentia", "Ochsenbauer", job("Wirtin", "EXECUTIVE")),
        person("M", "Xaver", "Ochsenbauer", { ...job("Küchenchef", "OPERATIONS"), email: "" }),
      ],
    },
  ],
  individuals: [
    person("M", "Hans-Jürgen", "Kowalski", {
      address: "Zechenstraße 12",
      postCode: "45127",
      city: "Essen",
    }),
    person("F-MAR", "Edeltraud", "Kowalski", {
      address: "Zechenstraße 12",
      postCode: "45127",
      city: "Essen",
    }),
    person("F", "Marie-Luise", "Freifrau von Tann", {
      address: "Schlossallee 1",
      postCode: "36041",
      city: "Fulda",
      excludeFromSegment: true,
    }),
    person("M", "Mehmet", "Öztürk", {
      address: "Keplerstraße 40",
      postCode: "68165",
      city: "Mannheim",
    }),
    person("F", "Annika", "Lüttjohann", {
      address: "Deichweg 3",
      postCode: "26736",
      city: "Krummhörn",
      alternativeAddresses: [
        {
          code: "WINTER",
          address: "Calle del Faro 8",
          address2: "Apartamento 2",
          postCode: "35100",
          city: "Maspalomas",
          county: "",
          country: "ES",
          startDate: "2026-11-01",
          endDate: "2027-03-31",
        },
      ],
    }),
    person("M", "Siegfried", "Ährenfeld", {
      address: "Kastanienallee 66",
      postCode: "04105",
      city: "Leipzig",
      deceased: true,
    }),
    person("F", "Lotta", "Zwingenberger", {
      address: "Wiesengrund 8",
      postCode: "79098",
      city: "Freiburg im Breisgau",
      minor: true,
      parentalConsentReceived: true,
    }),
    person("", "نورا", "الحداد", {
      address: "Sonnenallee 155",
      postCode: "12059",
      city: "Berlin",
      email: "noura.alhaddad@example.org",
    }),
  ],
};
