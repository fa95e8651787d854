import {
  addressWith,
  paneOrigin,
  paneWidthWithin,
  readAddress,
} from "../../../src/workbench/page/page-address";

describe("the address of a tab of the workbench", () => {
  test("says nothing at first", () => {
    expect(readAddress("")).toEqual({
      documentKey: undefined,
      theme: "",
      paneWidth: 320,
      paneHost: "",
    });
  });

  test("says document, theme and width of the pane", () => {
    expect(readAddress("?document=k&theme=dark&pane=270")).toEqual({
      documentKey: "k",
      theme: "dark",
      paneWidth: 270,
      paneHost: "",
    });
  });

  test.each([
    ["?pane-host=127.0.0.1", "https://127.0.0.1:3000"],
    ["?pane-host=elsewhere.example", "https://localhost:3000"],
    ["", "https://localhost:3000"],
  ])("takes the pane of %p from %s", (search, origin) => {
    expect(paneOrigin("https://localhost:3000", readAddress(search).paneHost)).toBe(origin);
  });

  test("keeps the rest when one thing is said anew", () => {
    expect(addressWith("https://localhost/w.html?theme=dark&pane=270", "pane", "330")).toBe(
      "https://localhost/w.html?theme=dark&pane=330",
    );
  });

  test.each([
    [100, 270],
    [269.6, 270],
    [401.4, 401],
    [900, 500],
    [NaN, 320],
  ])("takes a width of %d for %d", (asked, width) => {
    expect(paneWidthWithin(asked)).toBe(width);
  });
});
