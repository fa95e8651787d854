import { sampleData } from "../../src/app/sample-data";
import { salutation } from "../../src/domain/contact/salutation";
import { STANDARD_SALUTATION_FORMULAS } from "../../src/domain/contact/standard-salutation-formulas";
import { aStore, nowOf } from "../support/a-store";

const { contacts, setup } = sampleData();
const companies = contacts.filter(({ type }) => type === "company");
const persons = contacts.filter(({ type }) => type === "person");

describe("the sample data", () => {
  test("is of 40 companies and 160 persons in six countries", () => {
    expect([companies.length, persons.length]).toEqual([40, 160]);
    expect([...new Set(contacts.map(({ country }) => country))].sort()).toEqual([
      "DE",
      "DK",
      "FR",
      "GB",
      "IT",
      "NO",
    ]);
  });

  test("writes to nobody's real address", () => {
    const emails = contacts.flatMap(({ email, email2 }) => [email, email2]).filter(Boolean);
    expect(emails.filter((email) => !/@([a-z0-9-]+\.)?example\.(com|org)$/.test(email))).toEqual(
      [],
    );
  });

  test("has some of whom something is missing, and some not to be written to", () => {
    const some = [
      persons.some(({ email }) => email === ""),
      persons.some(({ address }) => address === ""),
      persons.some(({ salutationCode }) => salutationCode === ""),
      persons.some(({ excludeFromSegment }) => excludeFromSegment),
      persons.some(({ privacyBlocked, minor }) => privacyBlocked && !minor),
      persons.some(({ privacyBlocked, minor }) => privacyBlocked && minor),
      persons.some(({ minor, parentalConsentReceived }) => minor && parentalConsentReceived),
      persons.some(({ deceased }) => deceased),
      persons.some(({ doNotMail }) => doNotMail !== null),
      persons.some(({ doNotEmail }) => doNotEmail !== null),
      persons.some(({ alternativeAddresses }) => alternativeAddresses.length > 0),
    ];
    expect(some).not.toContain(false);
  });

  test("names only codes that it explains", () => {
    const known = new Set(setup.codes?.map(({ kind, code }) => `${kind}/${code}`));
    const used = contacts.flatMap((contact) => [
      ...contact.mailingGroups.map((code) => `mailingGroup/${code}`),
      ...contact.jobResponsibilities.map((code) => `jobResponsibility/${code}`),
      ...contact.industryGroups.map((code) => `industryGroup/${code}`),
      ...contact.businessRelations.map((code) => `businessRelation/${code}`),
      `territory/${contact.territory}`,
      ...(contact.organizationalLevel
        ? [`organizationalLevel/${contact.organizationalLevel}`]
        : []),
      ...(contact.salutationCode ? [`salutation/${contact.salutationCode}`] : []),
    ]);
    expect(used.filter((code) => !known.has(code))).toEqual([]);
  });

  test("names only salespersons, groups and campaigns that it has", () => {
    const has = (list: readonly string[], used: readonly string[]) =>
      used.filter((code) => code !== "" && !list.includes(code));
    const templates = setup.interactionTemplates ?? [];
    const salespersons = setup.salespersons?.map(({ code }) => code) ?? [];
    const groups = setup.interactionGroups?.map(({ code }) => code) ?? [];
    const campaigns = setup.campaigns?.map(({ no }) => no) ?? [];
    expect(
      has(
        salespersons,
        contacts.map(({ salespersonCode }) => salespersonCode),
      ),
    ).toEqual([]);
    expect(
      has(
        groups,
        templates.map(({ groupCode }) => groupCode),
      ),
    ).toEqual([]);
    expect(
      has(
        campaigns,
        templates.map(({ campaignNo }) => campaignNo),
      ),
    ).toEqual([]);
  });

  test("greets everyone who has a salutation code", () => {
    const greetings = contacts
      .filter(({ salutationCode }) => salutationCode !== "")
      .map((contact) =>
        salutation({ ...contact, no: "CT000001" }, "formal", {
          formulas: STANDARD_SALUTATION_FORMULAS,
          languages: [contact.language, "en"],
          companyName: "",
        }),
      );
    expect(greetings).toContain("Sehr geehrte Frau Müller,");
    expect(greetings).toContain("Chère Madame Dupont,");
    expect(greetings).toContain("Kære Niels Christian Højgaard,");
    expect(greetings).toContain("Dear Mr O'Brien,");
    expect(greetings.filter((greeting) => !greeting || / [,:]|%/.test(greeting))).toEqual([]);
  });

  test("loads into a new store beside what is there, and gives persons their companies", async () => {
    const store = await aStore();
    await store.loadSampleData(sampleData());
    expect(await nowOf(store.contacts.count)).toBe(200);
    const [no = ""] = await store.contacts.find({
      search: "søren o'brien",
      sort: "name",
      descending: false,
    });
    const [soren] = await store.contacts.contacts([no]);
    const [company] = await store.contacts.contacts([soren?.companyNo ?? ""]);
    expect(company?.name).toBe("O'Brien & <Søn> A/S");
    const {
      interactionTemplates,
      salutationFormulas,
      company: ourCompany,
    } = await store.setup.read();
    expect(interactionTemplates.map(({ code }) => code)).toEqual([
      "BUS",
      "CALL",
      "GOLF",
      "NEWS",
      "SHOWROOM",
      "XMAS",
    ]);
    expect(salutationFormulas).toHaveLength(72);
    expect(ourCompany.name).toBe("Halvorsen & Lark Office Interiors Ltd");
    store.close();
  });
});
