import { findInLetters } from "../app/find-in-letters";
import { flateDeflater } from "../ooxml/opc/deflater";
import { openLocalMerger, sha256 } from "./local-merger";
import { serveWorkshop, type MergeWire } from "./serve-workshop";

/** Level 1: four times as quick as 6 for the size of a letter, and hardly larger. */
const merger = openLocalMerger(flateDeflater(1), sha256);

serveWorkshop({ ...merger, check: findInLetters }, self as unknown as MergeWire);
