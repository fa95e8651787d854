import { dealings, job, person, type SampleCountry } from "./sample-country";

/**
 * Their language has no salutation formulas of its own, so they are greeted in the default one. No Norwegian subscriber's
 * number begins with 1.
 */
export const NORWAY: SampleCountry = {
  country: "NO",
  language: "nb",
  territory: "NORDIC",
  salespersonCode: "TM",
  mobile: "+47 109 00 ###",
  companies: [
    {
      card: {
        name: "Nordlys Regnskap AS",
        address: "Storgata 212",
        postCode: "9008",
        city: "Tromsø",
        vatRegistrationNo: "NO 000 000 001 MVA",
        ...dealings("CUST", "FINANCE"),
      },
      phone: "+47 10 00 1# ##",
      staff: [
        person("F", "Ingrid", "Ødegård", job("Daglig leder", "EXECUTIVE")),
        person("M", "Håkon", "Bergsveinsson", job("Regnskapsfører", "FINANCE")),
        person("F", "Elle", "Sárá", job("Kontorleder", "PURCHASE")),
      ],
    },
    {
      card: {
        name: "Fløyen Fjellhotell",
        address: "Fjellveien 990",
        postCode: "5014",
        city: "Bergen",
        ...dealings("CUST", "HOTEL"),
      },
      phone: "+47 10 00 2# ##",
      staff: [
        person("M", "Torbjørn", "Fløysand", {
          ...job("Hotelldirektør", "EXECUTIVE"),
          mailingGroups: ["X-CARD", "GOLF"],
        }),
        person("F", "Astrid", "Haugland", job("Innkjøp", "PURCHASE")),
        person("M", "Sindre", "Vågen", job("Kjøkkensjef", "OPERATIONS")),
      ],
    },
    {
      card: {
        name: "Oslofjord Båtbyggeri",
        address: "Slippen 4",
        postCode: "0250",
        city: "Oslo",
        ...dealings("PROS", "FURNITURE"),
      },
      phone: "+47 10 00 3# ##",
      staff: [
        person("M", "Leif", "Strømsnes", job("Båtbygger", "EXECUTIVE")),
        person("F", "Marit", "Åsheim", job("Markedssjef", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Vestkyst Data AS",
        address: "Kanalveien 66",
        postCode: "5068",
        city: "Bergen",
        ...dealings("CUST", "IT"),
        correspondenceType: "email",
      },
      phone: "+47 10 00 4# ##",
      staff: [
        person("F", "Solveig", "Nygård", {
          ...job("Administrerende direktør", "EXECUTIVE"),
          language: "en",
        }),
        person("M", "Priyan", "Sivakumar", { ...job("Driftsleder", "IT"), language: "en" }),
        person("F", "Ragnhild", "Bø", {
          ...job("Økonomisjef", "FINANCE"),
          excludeFromSegment: true,
        }),
      ],
    },
    {
      card: {
        name: "Trøndersk Kornmølle SA",
        address: "Mølleveien 1",
        postCode: "7011",
        city: "Trondheim",
        ...dealings("VEND", "FOOD"),
      },
      phone: "+47 10 00 5# ##",
      staff: [
        person("M", "Ola", "Kornstad", job("Driftsleder", "OPERATIONS")),
        person("F", "Gro", "Sæther", job("Salg", "SALES")),
        person("M", "Jon Olav", "Mjøen", job("Styreleder", "EXECUTIVE")),
      ],
    },
  ],
  individuals: [
    person("F", "Bergljot", "Hårfagre", {
      address: "Kirkeveien 500",
      postCode: "0368",
      city: "Oslo",
    }),
    person("M", "Per", "Spelmann", { address: "Bryggen 88", postCode: "5003", city: "Bergen" }),
    person("F-UMAR", "Synnøve", "Solbakken", {
      address: "Solbakken",
      postCode: "2670",
      city: "Otta",
      language: "",
    }),
    person("", "Trond", "", { email: "trond@example.org" }),
  ],
};
