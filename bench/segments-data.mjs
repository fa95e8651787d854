/** The contacts and interactions that every subject gets: the same for the same size, whoever asks. */

const COUNTRIES = ["DE", "DE", "DE", "DE", "NO", "DK", "SE", "FR", "GB", "IT", "ES"];
const CITIES = [
  "Berlin",
  "Bergen",
  "Oslo",
  "Heidelberg",
  "Paris",
  "Lyon",
  "Nürnberg",
  "Milano",
  "York",
  "Århus",
];
const STARTS = ["Me", "Al", "Jo", "Ka", "Li", "Sø"];
const ENDS = ["yer", "bert", "hansen", "lind", "rini", "ström", "dorf", "son", "berg", "ley"];
const LEVELS = ["", "CEO", "CFO", "DEPT", "STAFF"];

/** A small generator of even numbers, seeded. Source: mulberry32, public domain. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** The number that the store's series gives to the contact at this index. */
export function contactNo(index) {
  return `CT${String(index + 1).padStart(6, "0")}`;
}

/** Every fifth is a company; the four after it are its persons. */
export function* contacts(count) {
  const pick = chance(7);
  const of = (list) => list[pick(list.length)];
  for (let index = 0; index < count; index++) {
    const isCompany = index % 5 === 0;
    const [firstName, surname] = [of(STARTS) + of(ENDS), of(STARTS) + of(ENDS) + pick(200)];
    yield {
      no: contactNo(index),
      type: isCompany ? "company" : "person",
      companyNo: isCompany ? "" : contactNo(index - (index % 5)),
      name: `${firstName} ${surname}`,
      firstName,
      surname,
      jobTitle: `Title ${pick(300)}`,
      organizationalLevel: of(LEVELS),
      externalId: `X${index}`,
      address: `${surname} ${pick(200)}`,
      postCode: String(10_000 + pick(80_000)),
      city: `${of(CITIES)}${pick(5) === 0 ? ` ${pick(400)}` : ""}`,
      country: of(COUNTRIES),
      territory: `R${pick(12)}`,
      phone: `+49 ${pick(1_000_000_000)}`,
      mobile: `+49 1${pick(1_000_000_000)}`,
      email: `${firstName}.${surname}@mail${pick(900)}.example`.toLowerCase(),
      homePage: `https://w${pick(5_000)}.example`,
      vatRegistrationNo: `DE${pick(1_000_000_000)}`,
      salespersonCode: `S${pick(25)}`,
      language: of(["de", "en", "no", "da", "fr"]),
      correspondenceType: of(["", "hardCopy", "email"]),
      salutationCode: of(["F", "M", "UNISEX"]),
      excludeFromSegment: pick(40) === 0,
      privacyBlocked: pick(60) === 0,
      deceased: pick(200) === 0,
      createdOn: day(pick(3_000)),
      mailingGroups: some(pick, 3, () => `G${pick(40)}`),
      industryGroups: isCompany ? some(pick, 2, () => `I${pick(20)}`) : [],
      profileAnswers: [
        { question: "Size", answer: `A${pick(6)}` },
        { question: "Taste", answer: `B${pick(30)}` },
      ],
    };
  }
}

/** Any contact, any of thirty templates, any of three years' days. */
export function* interactions(count, contactCount) {
  const pick = chance(11);
  for (let index = 0; index < count; index++) {
    yield {
      contactNo: contactNo(pick(contactCount)),
      templateCode: `T${String(pick(30)).padStart(2, "0")}`,
      date: day(1_900 + pick(1_100)),
      campaignNo: `C${pick(50)}`,
      evaluation: ["", "", "positive", "negative"][pick(4)],
      salespersonCode: `S${pick(25)}`,
    };
  }
}

function some(pick, most, make) {
  return [...new Set(Array.from({ length: pick(most + 1) }, make))];
}

function day(days) {
  return new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The nine questions of the table, by name; each subject asks them in its own way. */
export const QUESTIONS = [
  "city contains, created since, may be mailed",
  "e-mail contains",
  "country is",
  "name starts with",
  "in any of two mailing groups",
  "three countries, two groups, not an industry, an answer, may be mailed",
  "had a template since",
  "country is, had not the template since",
  "add two groups, reduce by a template, refine by country",
];

export const ASKED = {
  cityPart: "ber",
  createdSince: "2023-06-01",
  emailPart: "lind7",
  country: "DE",
  nameStart: "me",
  groups: ["G3", "G17"],
  countries: ["NO", "DK", "SE"],
  industry: "I4",
  answer: { question: "Size", answer: "A2" },
  template: "T07",
  since: "2025-10-01",
};
