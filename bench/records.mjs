/** The fields of the letter. */
export const FIELDS = [
  "contact.name",
  "contact.address",
  "contact.postCode",
  "contact.city",
  "salutation.formal",
  "document.date",
  "company.name",
  "contact.phone",
  "contact.email",
  "segment.description",
  "salesperson.name",
  "salesperson.phone",
];

const NAMES = [
  "Ada Lovelace",
  "Søren O'Brien",
  "Jürgen Weiß & Töchter",
  "Chiara Rossi",
  "Inês Álvarez",
  "Jean-Luc Dupont",
];
const CITIES = ["London", "Aarhus", "Köln", "Torino", "Sevilla", "Lyon"];

/** `count` records, the same ones in every run; field name → text. */
export function makeRecords(count) {
  return Array.from({ length: count }, (_, index) => {
    const name = `${NAMES[index % NAMES.length]} ${index}`;
    const values = [
      name,
      `Long Street ${index % 250}`,
      String(10000 + (index % 80000)),
      CITIES[index % CITIES.length],
      `Dear ${name},`,
      "23 November 2026",
      `Company ${index % 997} Ltd.`,
      `+44 1632 96${String(index % 10000).padStart(4, "0")}`,
      `contact.${index}@example.com`,
      "our open house in spring",
      "Otto Kringelein",
      "+44 1632 960000",
    ];
    return Object.fromEntries(FIELDS.map((field, at) => [field, values[at]]));
  });
}

/** The record with names that the peers can read: "contact_name". */
export function withFlatNames(record) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name.replace(".", "_"), value]),
  );
}
