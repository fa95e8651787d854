import type { CodeDescription, CodeKind } from "../../domain/contact/code-description";
import type { InteractionTemplate } from "../../domain/interaction/interaction-template";
import type { SampleData } from "../../ports/store";

const TEMPLATE: Omit<InteractionTemplate, "code" | "description" | "groupCode"> = {
  unitCostCents: 0,
  durationMinutes: 0,
  informationFlow: "outbound",
  initiatedBy: "us",
  campaignNo: "",
  campaignTarget: false,
  campaignResponse: false,
  correspondenceType: "hardCopy",
  ignoreContactCorrespondenceType: false,
  language: "en",
  subjects: {},
};

const INTERACTION_TEMPLATES: readonly InteractionTemplate[] = [
  {
    ...TEMPLATE,
    code: "GOLF",
    description: "Golf event",
    groupCode: "EVENT",
    unitCostCents: 450,
    durationMinutes: 10,
    campaignNo: "CP1001",
    campaignTarget: true,
    subjects: {
      en: "Our golf day on the links",
      de: "Unser Golftag",
      fr: "Notre journée de golf",
      da: "Vores golfdag",
      es: "Nuestra jornada de golf",
      it: "La nostra giornata di golf",
    },
  },
  {
    ...TEMPLATE,
    code: "XMAS",
    description: "Christmas card",
    groupCode: "SEASON",
    unitCostCents: 280,
    durationMinutes: 5,
    campaignNo: "CP1003",
    ignoreContactCorrespondenceType: true,
    subjects: {
      en: "Season's greetings",
      de: "Frohe Weihnachten",
      fr: "Meilleurs vœux",
      da: "Glædelig jul",
      es: "Felices fiestas",
      it: "Buone feste",
    },
  },
  {
    ...TEMPLATE,
    code: "SHOWROOM",
    description: "Invitation to the showroom",
    groupCode: "EVENT",
    unitCostCents: 220,
    durationMinutes: 8,
    campaignNo: "CP1002",
    campaignTarget: true,
    subjects: { en: "Come and sit down", de: "Nehmen Sie Platz", fr: "Prenez place" },
  },
  {
    ...TEMPLATE,
    code: "NEWS",
    description: "Newsletter by e-mail",
    groupCode: "NEWS",
    unitCostCents: 2,
    durationMinutes: 1,
    correspondenceType: "email",
    subjects: { en: "News from Halvorsen & Lark", de: "Neues von Halvorsen & Lark" },
  },
  {
    ...TEMPLATE,
    code: "CALL",
    description: "Letter asked for in a call",
    groupCode: "LETTER",
    unitCostCents: 150,
    durationMinutes: 15,
    initiatedBy: "them",
  },
];

/** Everything around the contacts: who we are, who signs, what we send and what it belongs to. */
export const SAMPLE_SETUP: SampleData["setup"] = {
  company: {
    name: "Halvorsen & Lark Office Interiors Ltd",
    address: "27 Wharf Lane",
    address2: "Unit 3",
    postCode: "SE1 9ZX",
    city: "London",
    country: "GB",
    phone: "+44 20 7946 0100",
    email: "hello@halvorsen-lark.example.com",
    homePage: "https://halvorsen-lark.example.com",
    vatRegistrationNo: "GB 000 0001 00",
  },
  salespersons: [
    {
      code: "HB",
      name: "Helena Brandt",
      jobTitle: "Key Account Manager",
      phone: "+44 20 7946 0111",
      email: "helena.brandt@halvorsen-lark.example.com",
    },
    {
      code: "TM",
      name: "Thomas Merriweather",
      jobTitle: "Sales Manager",
      phone: "+44 20 7946 0122",
      email: "thomas.merriweather@halvorsen-lark.example.com",
    },
  ],
  interactionTemplates: INTERACTION_TEMPLATES,
  interactionGroups: [
    { code: "LETTER", description: "Letters" },
    { code: "EVENT", description: "Events and invitations" },
    { code: "SEASON", description: "Season's greetings" },
    { code: "NEWS", description: "News" },
  ],
  campaigns: [
    { no: "CP1001", description: "Spring golf day" },
    { no: "CP1002", description: "Opening of the new showroom" },
    { no: "CP1003", description: "Thanks at the end of the year" },
  ],
  codes: [
    ...codes("mailingGroup", {
      "X-CARD": "Christmas card",
      GOLF: "Golf events",
      NEWS: "Newsletter",
      SHOW: "Showroom and fairs",
    }),
    ...codes("jobResponsibility", {
      EXECUTIVE: "Runs the company",
      FINANCE: "Finance",
      IT: "Information technology",
      MARKETING: "Marketing",
      OPERATIONS: "Operations",
      PURCHASE: "Purchasing",
      SALES: "Sales",
    }),
    ...codes("industryGroup", {
      EDUCATION: "Schools and libraries",
      FINANCE: "Finance and insurance",
      FOOD: "Food and drink",
      FURNITURE: "Furniture makers",
      HEALTH: "Health",
      HOTEL: "Hotels and restaurants",
      IT: "Information technology",
      LAW: "Law",
      MEDIA: "Press and printing",
      PUBLIC: "Public sector",
      RETAIL: "Retail",
    }),
    ...codes("businessRelation", {
      CUST: "Customer",
      PRESS: "Press",
      PROS: "Prospective customer",
      VEND: "Vendor",
    }),
    ...codes("organizationalLevel", {
      EXECUTIVE: "Executive",
      MANAGER: "Manager",
      STAFF: "Staff",
    }),
    ...codes("territory", {
      DACH: "Germany, Austria, Switzerland",
      FR: "France",
      NORDIC: "Nordic countries",
      SOUTH: "Southern Europe",
      UK: "United Kingdom",
    }),
    ...codes("salutation", {
      COMPANY: "A company",
      F: "Female",
      "F-MAR": "Female, married",
      "F-UMAR": "Female, unmarried",
      M: "Male",
      UNISEX: "Any person",
    }),
  ],
  userName: "Helena Brandt",
  userSalespersonCode: "HB",
};

function codes(kind: CodeKind, list: Readonly<Record<string, string>>): readonly CodeDescription[] {
  return Object.entries(list).map(([code, description]) => ({ kind, code, description }));
}
