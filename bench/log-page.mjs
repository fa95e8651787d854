import { Dexie } from "dexie";
import { blankContact } from "../src/domain/contact/draft-contact";
import { newHeader } from "../src/domain/segment/new-header";
import { eraseContact } from "../src/app/erasure/erase-contact";
import { firstValue } from "../src/app/first-value";
import { openLocalMerger } from "../src/entry/local-merger";
import { flateDeflater } from "../src/ooxml/opc/deflater";
import { openStore } from "../src/store/open-store";
import { contactNo, contacts, interactions } from "./segments-data.mjs";
import { makeRecords } from "./records.mjs";
import { blocks } from "./segments-serve.mjs";

/** What is measured runs here as it does in the pane: on the page's own thread, which must take its turns meanwhile. */

const TODAY = "2026-11-23";
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const merger = openLocalMerger(flateDeflater(1), digest);
let letter;

let store;

Object.assign(window, { useLetter, fill, log, bulkAdd, erase, deleteCanceled });

/** The letter is made in Node. */
function useLetter(bytes) {
  letter = Uint8Array.from(bytes);
}

async function fill(contactCount, interactionCount) {
  store = await openStore({
    partitionKey: "",
    now: () => new Date(),
    today: () => TODAY,
    newId: () => crypto.randomUUID(),
    databaseName: "bench-log",
  });
  const blank = blankContact("person", TODAY);
  for (const block of blocks(contacts(contactCount), 10_000)) {
    await store.contacts.add(block.map(({ no: _no, ...told }) => ({ ...blank, ...told })));
  }
  for (const block of blocks(interactions(interactionCount, contactCount), 10_000)) {
    await store.log.append(block.map((told) => ({ ...BLANK_ENTRY, ...told })));
  }
}

/** Logs so many lines with a letter each; gives how long the transaction took, and how much the letters take. */
async function log(lineCount) {
  const header = newHeader({
    description: "Bench",
    today: TODAY,
    salespersonCode: "JO",
    language: "en",
  });
  const no = await store.segments.create(header);
  const nos = Array.from({ length: lineCount }, (_, index) => contactNo(index));
  await store.segments.change(no, (segment) => ({
    ...segment,
    lines: nos.map((each, index) => lineOf(segment.header, each, index)),
    nextLineNo: lineCount + 1,
  }));
  const segment = await firstValue(store.segments.segment(no));
  const { letters, frozen } = await frozenLetters(lineCount);
  const entries = nos.map((each, index) => entryOf(no, each, frozen.hashes[index] ?? ""));
  const { ms, longestMs } = await watched(() =>
    store.log.logSegment(segment, {
      header: {
        segmentNo: no,
        description: "Bench",
        createdOn: TODAY,
        userName: "",
        canceled: false,
        entryCount: lineCount,
      },
      entries,
      letters: { form: 1, shared: frozen.shared, letters },
      followUp: null,
      letterTemplate: letter,
    }),
  );
  const bytes = letters.reduce((sum, each) => sum + (each?.length ?? 0), frozen.shared.length);
  return { ms, longestMs, bytes };
}

/** The same entries with the same bytes, as a table of Dexie's takes them at once. */
async function bulkAdd(lineCount) {
  const { letters, frozen } = await frozenLetters(lineCount);
  const database = new Dexie("bench-bulk", { chromeTransactionDurability: "strict" });
  database.version(1).stores({ entries: "entryNo" });
  await database.open();
  const rows = letters.map((own, index) => ({
    ...entryOf("SM1", contactNo(index), frozen.hashes[index] ?? ""),
    entryNo: index,
    letter: own,
  }));
  const measured = await watched(() => database.table("entries").bulkAdd(rows));
  database.close();
  await Dexie.delete("bench-bulk");
  return measured;
}

/** Erases the contact of this number. */
function erase(index) {
  const doors = { store, merger };
  return watched(() => eraseContact(doors, contactNo(index)));
}

async function deleteCanceled() {
  await store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
  return watched(() => store.log.deleteCanceled());
}

let known;

function frozenLetters(count) {
  known ??= freeze(count);
  return known;
}

async function freeze(count) {
  const contents = makeRecords(count).map((record) => ({
    record,
    passages: {},
    conditions: {},
    language: "en",
  }));
  const frozen = await merger.freeze(letter, contents);
  return { frozen, letters: frozen.letters };
}

/** How long the errand takes, and the longest time in it in which the page did not take its turn. */
async function watched(errand) {
  const channel = new MessageChannel();
  let longestMs = 0;
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  const start = performance.now();
  await errand();
  const ms = performance.now() - start;
  longestMs = Math.max(longestMs, performance.now() - last);
  channel.port1.close();
  return { ms, longestMs };
}

const VALUES = {
  salespersonCode: "JO",
  campaignNo: "",
  campaignTarget: false,
  campaignResponse: false,
  templateCode: "BUS",
  groupCode: "LETTER",
  unitCostCents: 150,
  durationMinutes: 5,
  informationFlow: "outbound",
  initiatedBy: "us",
  correspondenceType: "hardCopy",
  language: "en",
  subject: "An invitation",
};

function lineOf({ description, date }, no, index) {
  return {
    ...VALUES,
    lineNo: index + 1,
    contactNo: no,
    alternativeAddressCode: "",
    description,
    date,
    time: "",
    evaluation: "",
    attemptFailed: false,
  };
}

const BLANK_ENTRY = {
  ...VALUES,
  segmentNo: "",
  companyNo: "",
  contact: { name: "", companyName: "", addressLines: [], email: "" },
  description: "",
  date: TODAY,
  time: "10:00",
  userName: "",
  evaluation: "",
  attemptFailed: false,
  canceled: false,
  postponed: false,
  comment: "",
  letterHash: "",
};

function entryOf(segmentNo, no, letterHash) {
  const contact = {
    name: `Name ${no}`,
    companyName: "Contoso AG",
    addressLines: ["Street 1", "12345 City"],
    email: `${no}@example.com`,
  };
  return { ...BLANK_ENTRY, segmentNo, contactNo: no, contact, description: "Bench", letterHash };
}
