import { selfTestText } from "../../src/app/self-test-text";

test("the report tells which Word it was, and what each case came to", () => {
  const text = selfTestText({
    host: "Word",
    platform: "Mac",
    version: "16.99",
    requirementSets: ["WordApi 1.3", "WordApi 1.4"],
    results: [
      { name: "reading: gives our controls", fault: "", milliseconds: 40 },
      { name: "changing: breaks lines", fault: "Expected 1\nReceived 2", milliseconds: 60 },
    ],
  });
  expect(text.split("\n")).toEqual([
    "Segment Letters: check of Word",
    "Word 16.99, Mac",
    "Requirement sets: WordApi 1.3, WordApi 1.4",
    "1 of 2 passed in 100 ms",
    "",
    "passed  reading: gives our controls  40 ms",
    "FAILED  changing: breaks lines  60 ms",
    "        Expected 1",
    "        Received 2",
    "",
  ]);
});
