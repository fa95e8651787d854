import { dealings, job, person, type SampleCountry } from "./sample-country";

/** No range is kept for fiction: no Danish subscriber's number begins with 1. */
export const DENMARK: SampleCountry = {
  country: "DK",
  language: "da",
  territory: "NORDIC",
  salespersonCode: "HB",
  mobile: "+45 10 00 9# ##",
  companies: [
    {
      card: {
        name: "O'Brien & <Søn> A/S",
        address: "Fiskerstræde 11",
        postCode: "1208",
        city: "København K",
        vatRegistrationNo: "DK00000001",
        ...dealings("CUST", "RETAIL"),
      },
      phone: "+45 10 00 0# ##",
      staff: [
        person("M", "Søren", "O'Brien", job("Direktør", "EXECUTIVE")),
        person("F", "Åse", "Kjærgaard", job("Indkøbschef", "PURCHASE")),
        person("M", "Ægir", "Thorlacius", job("Lagerchef", "OPERATIONS")),
      ],
    },
    {
      card: {
        name: "Bøgelund Højskole",
        address: "Skovbrynet 2",
        postCode: "8000",
        city: "Aarhus C",
        ...dealings("CUST", "EDUCATION"),
      },
      phone: "+45 10 00 1# ##",
      staff: [
        person("F", "Kirsten", "Bøgelund", job("Forstander", "EXECUTIVE")),
        person("M", "Niels", "Højgaard", {
          middleName: "Christian",
          ...job("Forretningsfører", "PURCHASE"),
        }),
        person("F", "Maja", "Sørensen", job("Køkkenleder", "OPERATIONS")),
        person("M", "Asger", "Lund", job("Lærer", "OPERATIONS")),
      ],
    },
    {
      card: {
        name: "Vesterhavets Klinik ApS",
        address: "Klitvej 48",
        postCode: "6700",
        city: "Esbjerg",
        ...dealings("PROS", "HEALTH"),
      },
      phone: "+45 10 00 2# ##",
      staff: [
        person("F", "Birgitte", "Nørregaard", job("Ledende læge", "EXECUTIVE")),
        person("F", "Hanne", "Østergård", job("Lægesekretær", "OPERATIONS")),
        person("M", "Ibrahim", "Khalil", job("It-ansvarlig", "IT")),
      ],
    },
    {
      card: {
        name: "Fjordmøbler Christensen",
        address: "Havnegade 7",
        postCode: "5000",
        city: "Odense C",
        ...dealings("VEND", "FURNITURE"),
      },
      phone: "+45 10 00 3# ##",
      staff: [
        person("M", "Bjørn", "Christensen", {
          ...job("Møbelsnedker", "EXECUTIVE"),
          mailingGroups: ["X-CARD"],
        }),
        person("F", "Pernille", "Christensen", job("Salg", "SALES")),
        person("M", "Rasmus", "Ågård", job("Design", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Advokaterne på Amagertorv I/S",
        address: "Amagertorv 999, 3. th.",
        postCode: "1160",
        city: "København K",
        ...dealings("CUST", "LAW"),
        correspondenceType: "hardCopy",
      },
      phone: "+45 10 00 4# ##",
      staff: [
        person("F", "Ulla", "Rønne-Madsen", job("Advokat", "EXECUTIVE")),
        person("M", "Jeppe", "Thygesen", job("Advokat", "EXECUTIVE")),
        person("F", "Signe", "Bækgaard", { ...job("Kontorleder", "PURCHASE"), language: "en" }),
      ],
    },
    {
      card: {
        name: "Lyngby Spil & Leg",
        address: "Teglværksvej 30",
        postCode: "2800",
        city: "Kongens Lyngby",
        ...dealings("PROS", "RETAIL"),
      },
      phone: "+45 10 00 5# ##",
      staff: [
        person("M", "Mads", "Mikkelborg", job("Indehaver", "EXECUTIVE")),
        person("F", "Freja", "Winther", job("Butikschef", "SALES")),
        person("UNISEX", "Sascha", "Holm", job("Webredaktør", "MARKETING")),
      ],
    },
  ],
  individuals: [
    person("M", "Preben", "Asmussen", {
      address: "Rosenvænget 15",
      postCode: "9000",
      city: "Aalborg",
    }),
    person("F-MAR", "Inger", "Asmussen", {
      address: "Rosenvænget 15",
      postCode: "9000",
      city: "Aalborg",
    }),
    person("F", "Gunhild", "Ørsted-Vang", {
      address: "Strandvejen 401",
      postCode: "2930",
      city: "Klampenborg",
      alternativeAddresses: [
        {
          code: "SUMMER",
          address: "Fyrvej 3",
          address2: "",
          postCode: "9990",
          city: "Skagen",
          county: "",
          country: "DK",
          startDate: "2026-05-15",
          endDate: "",
        },
      ],
    }),
    person("M", "Anders", "And-Petersen", { email: "" }),
    person("F", "Tove", "Ditlevsdatter", {
      address: "Nørre Alle 8",
      postCode: "2200",
      city: "København N",
      doNotEmail: { date: "2026-02-27", source: "Robinsonlisten" },
    }),
  ],
};
