import { dealings, job, person, type SampleCountry } from "./sample-country";

/** No range is kept for fiction: no Italian subscriber's number begins with a nought after the area's code. */
export const ITALY: SampleCountry = {
  country: "IT",
  language: "it",
  territory: "SOUTH",
  salespersonCode: "TM",
  mobile: "+39 300 0000 ###",
  companies: [
    {
      card: {
        name: "Tipografia Fratelli Bellincioni S.n.c.",
        address: "Via dei Cartai 14",
        postCode: "50122",
        city: "Firenze",
        county: "FI",
        vatRegistrationNo: "IT00000000001",
        ...dealings("CUST", "MEDIA"),
      },
      phone: "+39 055 000 0###",
      staff: [
        person("M", "Niccolò", "Bellincioni", job("Titolare", "EXECUTIVE")),
        person("M", "Lapo", "Bellincioni", job("Responsabile vendite", "SALES")),
        person("F", "Ginevra", "De' Pazzini", job("Amministrazione", "FINANCE")),
      ],
    },
    {
      card: {
        name: "Albergo Lungolago",
        address: "Lungolago Vecchio 2",
        postCode: "22100",
        city: "Como",
        county: "CO",
        ...dealings("CUST", "HOTEL"),
      },
      phone: "+39 031 000 0###",
      staff: [
        person("F", "Ornella", "Brambillasca", {
          ...job("Direttrice", "EXECUTIVE"),
          mailingGroups: ["X-CARD", "GOLF"],
        }),
        person("M", "Tommaso", "Valtolina", job("Acquisti", "PURCHASE")),
        person("F", "Desirée", "Nisticò", job("Eventi", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Studio legale D'Angelo & Sgarlata",
        address: "Piazza della Loggia Nuova 7",
        postCode: "20121",
        city: "Milano",
        county: "MI",
        ...dealings("PROS", "LAW"),
      },
      phone: "+39 02 0000 0###",
      staff: [
        person("F", 'Giulia "Gigi"', "D'Angelo", job("Avvocata", "EXECUTIVE")),
        person("M", "Calogero", "Sgarlata", job("Avvocato", "EXECUTIVE")),
        person("F", "Chiara", "Però", job("Segreteria", "PURCHASE")),
      ],
    },
    {
      card: {
        name: "Ospedale di Santa Brigida",
        address: "Viale delle Acacie 100",
        postCode: "10126",
        city: "Torino",
        county: "TO",
        ...dealings("PROS", "HEALTH", "PUBLIC"),
      },
      phone: "+39 011 000 0###",
      staff: [
        person("M", "Ettore", "Quaranta", job("Direttore sanitario", "EXECUTIVE")),
        person("F", "Mariangela", "Cùneo", job("Ufficio acquisti", "PURCHASE")),
        person("F", "Samira", "El Idrissi", job("Sistemi informativi", "IT")),
      ],
    },
    {
      card: {
        name: "Frantoio Olivastri",
        address: "Contrada Tre Ulivi",
        postCode: "70043",
        city: "Monopoli",
        county: "BA",
        ...dealings("VEND", "FOOD"),
      },
      phone: "+39 080 000 0###",
      staff: [
        person("M", "Donato", "Olivastri", job("Proprietario", "EXECUTIVE")),
        person("F-MAR", "Assunta", "Olivastri", { ...job("Contabilità", "FINANCE"), email: "" }),
      ],
    },
    {
      card: {
        name: "Legno Vivo Arredamenti S.r.l.",
        address: "Strada Provinciale 17, km 4",
        postCode: "33100",
        city: "Udine",
        county: "UD",
        ...dealings("VEND", "FURNITURE"),
      },
      phone: "+39 0432 000 0###",
      staff: [
        person("M", "Zeno", "Čebulec", job("Produzione", "OPERATIONS")),
        person("F", "Elisabetta", "Zanutto", job("Estero", "SALES")),
        person("M", "Jannik", "Oberhofer", {
          ...job("Vendite Alto Adige", "SALES"),
          language: "de",
        }),
      ],
    },
  ],
  individuals: [
    person("M", "Ludovico", "Malaspina", {
      address: "Borgo San Frediano 61",
      postCode: "50124",
      city: "Firenze",
      county: "FI",
    }),
    person("F-MAR", "Beatrice", "Malaspina", {
      address: "Borgo San Frediano 61",
      postCode: "50124",
      city: "Firenze",
      county: "FI",
    }),
    person("F", "Concetta", "Lo Presti", {
      address: "Via Etnea Alta 3",
      postCode: "95124",
      city: "Catania",
      county: "CT",
      doNotMail: { date: "2025-06-06", source: "Registro delle opposizioni" },
    }),
    person("M", "Pier Paolo", "Zorzi", {
      address: "Calle del Forno 2200",
      postCode: "30121",
      city: "Venezia",
      county: "VE",
      correspondenceType: "email",
    }),
    person("UNISEX", "Andrea", "Mancuso-Wolfeschlegelsteinhausenbergerdorff", {
      middleName: "Maria Ginevra Fortunata",
      address: "Via Appia Secondaria 12, interno 4, scala B, presso la famiglia Mancuso",
      postCode: "00178",
      city: "Roma",
      county: "RM",
    }),
  ],
};
