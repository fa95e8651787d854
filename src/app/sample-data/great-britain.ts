import { dealings, job, person, type SampleCountry } from "./sample-country";

/** Landlines are of the ranges that Ofcom keeps for drama: 020 7946 0xxx, 0161 496 0xxx, 0117 496 0xxx, 01632 960xxx. */
export const GREAT_BRITAIN: SampleCountry = {
  country: "GB",
  language: "en",
  territory: "UK",
  salespersonCode: "TM",
  mobile: "+44 7700 900###",
  companies: [
    {
      card: {
        name: "Northmoor Reading Rooms Ltd",
        address: "14 Tollgate Street",
        postCode: "M4 9ZZ",
        city: "Manchester",
        vatRegistrationNo: "GB 000 0000 01",
        ...dealings("CUST", "EDUCATION"),
      },
      phone: "+44 161 496 0###",
      staff: [
        person("F", "Eleanor", "Ashworth", job("Head of Purchasing", "PURCHASE")),
        person("M", "Patrick", "O'Brien", job("Facilities Manager", "OPERATIONS")),
        person("F-MAR", "Margaret", "Whitcombe-Hughes", {
          middleName: "Rose",
          ...job("Chair of the Trustees", "EXECUTIVE"),
          mailingGroups: ["X-CARD", "GOLF"],
        }),
        person("UNISEX", "Robin", "Vale", job("IT Coordinator", "IT")),
      ],
    },
    {
      card: {
        name: "Smith, Smith & Daughters",
        name2: "Solicitors since 1874",
        address: "3 Inner Court",
        address2: "Lantern Yard",
        postCode: "EC4Y 9ZZ",
        city: "London",
        ...dealings("CUST", "LAW"),
      },
      phone: "+44 20 7946 0###",
      staff: [
        person("F", "Harriet", "Smith", job("Senior Partner", "EXECUTIVE")),
        person("F", "Imogen", "Smith", job("Partner", "EXECUTIVE")),
        person("M", "Zachary", "Okonkwo", job("Practice Manager", "PURCHASE")),
        person("F-UMAR", "Phoebe", "Lark", job("Office Assistant", "OPERATIONS")),
      ],
    },
    {
      card: {
        name: "Saltmarsh & Wren Hotels plc",
        address: "The Old Customs House",
        address2: "Quayside",
        postCode: "BS1 9ZZ",
        city: "Bristol",
        vatRegistrationNo: "GB 000 0000 03",
        ...dealings("CUST", "HOTEL"),
      },
      phone: "+44 117 496 0###",
      staff: [
        person("M", "Rupert", "Saltmarsh", job("Managing Director", "EXECUTIVE")),
        person("F", "Anjali", "Deshpande", job("Group Buyer", "PURCHASE")),
        person("F", "Nia", "Llewellyn", job("Interior Designer", "MARKETING")),
        person("M", "Tom", "Quill", { ...job("Night Manager", "OPERATIONS"), email: "" }),
      ],
    },
    {
      card: {
        name: "Brackenfield Primary Care",
        address: "Unit 7, Millrace Court",
        postCode: "NE1 9ZZ",
        city: "Newcastle upon Tyne",
        ...dealings("PROS", "HEALTH"),
      },
      phone: "+44 1632 960###",
      staff: [
        person("F", "Fatima", "Rahman", job("Practice Director", "EXECUTIVE")),
        person("M", "Gareth", "Pryce", job("Estates Officer", "PURCHASE")),
        person("F", "Joanna", "Tweddle", {
          ...job("Reception Lead", "OPERATIONS"),
          doNotEmail: { date: "2025-03-11", source: "Unsubscribed by e-mail" },
        }),
      ],
    },
    {
      card: {
        name: "Petrichor Software Ltd",
        address: "88 Ropewalk",
        postCode: "SE1 9ZY",
        city: "London",
        ...dealings("CUST", "IT"),
        correspondenceType: "email",
      },
      phone: "+44 20 7946 0###",
      staff: [
        person("UNISEX", "Alex", "Thornton-Adeyemi", job("Chief Executive", "EXECUTIVE")),
        person("F", "Wei", "Zhang", job("Head of People", "OPERATIONS")),
        person("M", "Callum", "MacAskill", {
          ...job("Office & Events", "PURCHASE"),
          mailingGroups: ["NEWS", "GOLF"],
        }),
      ],
    },
    {
      card: {
        name: "The Larder at Foxholes Farm",
        address: "Foxholes Lane",
        postCode: "YO8 9ZZ",
        city: "Selby",
        county: "North Yorkshire",
        ...dealings("VEND", "FOOD"),
      },
      phone: "+44 1632 960###",
      staff: [
        person("M", "Edwin", "Foxley", job("Owner", "EXECUTIVE")),
        person("F-MAR", "Dorothy", "Foxley", job("Accounts", "FINANCE")),
      ],
    },
    {
      card: {
        name: "Gresham Vale Borough Council",
        address: "Civic Centre",
        address2: "High Street",
        postCode: "LS1 9ZZ",
        city: "Leeds",
        ...dealings("PROS", "PUBLIC"),
      },
      phone: "+44 113 496 0###",
      staff: [
        person("F", "Beatrice", "Nkemelu", job("Procurement Lead", "PURCHASE")),
        person("M", "Simon", "Hartley", {
          ...job("Building Services", "OPERATIONS"),
          excludeFromSegment: true,
        }),
        person("", "D.", "Featherstonehaugh-Cholmondeley", job("Councillor", "EXECUTIVE")),
      ],
    },
    {
      card: {
        name: "Kittiwake Press",
        address: "5 Harbour Steps",
        postCode: "EH6 9ZZ",
        city: "Edinburgh",
        ...dealings("PRESS", "MEDIA"),
      },
      phone: "+44 131 496 0###",
      staff: [
        person("F", "Ailsa", "Drummond", job("Editor", "MARKETING")),
        person("M", "Ewan", "Mackintosh", job("Features", "MARKETING")),
        person("F", "Carmen", "Ibáñez Ruiz", {
          ...job("Correspondent", "MARKETING"),
          language: "es",
        }),
      ],
    },
  ],
  individuals: [
    person("M", "Arthur", "Pendlebury", {
      address: "21 Elm Grove",
      postCode: "BA1 9ZZ",
      city: "Bath",
    }),
    person("F-MAR", "Sylvia", "Pendlebury", {
      address: "21 Elm Grove",
      postCode: "BA1 9ZZ",
      city: "Bath",
    }),
    person("F", "Grace", "Oyelaran", {
      address: "Flat 4, 9 Marine Parade",
      postCode: "BN2 9ZZ",
      city: "Brighton",
      alternativeAddresses: [
        {
          code: "SUMMER",
          address: "Carreg Wen",
          address2: "",
          postCode: "LL53 9ZZ",
          city: "Abersoch",
          county: "Gwynedd",
          country: "GB",
          startDate: "2026-06-01",
          endDate: "2026-09-15",
        },
      ],
    }),
    person("M", "Winston", "Clarke-Baptiste", {
      address: "110 Sycamore Road",
      postCode: "B13 9ZZ",
      city: "Birmingham",
      deceased: true,
    }),
    person("", "Kim", "Sparrow", { email: "kim.sparrow@example.org" }),
    person("F", "Oluwaseun", "Abiodun", {
      address: "2 Ferry Row",
      postCode: "L3 9ZZ",
      city: "Liverpool",
      doNotMail: { date: "2025-10-02", source: "Letter of 30 September 2025" },
    }),
    person("M", "Noah", "Bellweather", {
      address: "17 Chapel Rise",
      postCode: "CF10 9ZZ",
      city: "Cardiff",
      minor: true,
    }),
    person("M", "Hugo", "Featherby", { email: "" }),
  ],
};
