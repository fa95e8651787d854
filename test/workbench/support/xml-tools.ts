import { JSDOM } from "jsdom";
import { xmlToolsOf } from "../../../src/workbench/model/dom";

/** The XML that a browser would bring, for tests on Node. */
export const nodeXml = xmlToolsOf(new JSDOM("").window);
