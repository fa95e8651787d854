import "fake-indexeddb/auto";
import { fillLines, introduceSalesperson } from "../../src/app/fill-lines";
import { nowOf } from "../support/a-store";
import { ADA, anOpenSegment, aPane } from "../support/an-open-segment";

const CARL = { name: "Carl Gauß" };

describe("filling lines", () => {
  test("gives the value to the lines that lack it, and to a segment that lacks it", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, {
      contacts: [ADA, CARL],
      header: { salespersonCode: "" },
      line: { salespersonCode: "" },
    });
    await pane.store.segments.change("SM00001", (segment) => ({
      ...segment,
      lines: segment.lines.map((line) =>
        line.lineNo === 1 ? { ...line, salespersonCode: "JO" } : line,
      ),
    }));
    await fillLines(pane, "SM00001", [1, 2], { salespersonCode: "HB" });
    const segment = await nowOf(pane.store.segments.segment("SM00001"));
    expect(segment?.header.salespersonCode).toBe("HB");
    expect(segment?.lines.map(({ salespersonCode }) => salespersonCode)).toEqual(["JO", "HB"]);
  });

  test("leaves the segment's own value alone", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { header: { salespersonCode: "JO" }, line: { salespersonCode: "" } });
    await fillLines(pane, "SM00001", [1], { salespersonCode: "HB" });
    const segment = await nowOf(pane.store.segments.segment("SM00001"));
    expect(segment?.header.salespersonCode).toBe("JO");
    expect(segment?.lines[0]?.salespersonCode).toBe("HB");
  });

  test("brings the values of an interaction template along", async () => {
    const pane = await aPane();
    const [template] = (await pane.store.setup.read()).interactionTemplates;
    await anOpenSegment(pane, { header: { templateCode: "" }, line: { templateCode: "" } });
    await fillLines(pane, "SM00001", [1], { templateCode: template?.code ?? "" });
    const line = (await nowOf(pane.store.segments.segment("SM00001")))?.lines[0];
    expect(line?.templateCode).toBe(template?.code);
    expect(line?.unitCostCents).toBe(template?.unitCostCents);
  });
});

describe("somebody new who signs", () => {
  test.each([
    ["Helena Brandt", [], "HB"],
    ["Helena Brandt", ["HB", "HB2"], "HB3"],
    ["ÅSE van der Kjær", [], "ÅVDK"],
    ["…", [], "S"],
  ])("%s gets a code beside %j: %s", async (name, codes, code) => {
    const pane = await aPane();
    const others = codes.map((each) => ({
      code: each,
      name: "",
      jobTitle: "",
      phone: "",
      email: "",
    }));
    await pane.store.setup.save({ salespersons: others, userSalespersonCode: "XX" });
    expect(await introduceSalesperson(pane, name)).toBe(code);
    const { salespersons, userSalespersonCode } = await pane.store.setup.read();
    expect(salespersons.at(-1)).toMatchObject({ code, name });
    expect(userSalespersonCode).toBe("XX");
  });
});
