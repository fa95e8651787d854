import { contactBookContract } from "../../contract/contact-book.contract";
import { interactionLogContract } from "../../contract/interaction-log.contract";
import { segmentBookContract } from "../../contract/segment-book.contract";
import { setupBookContract } from "../../contract/setup-book.contract";

/** What every store promises, port by port. */
export const STORE_CONTRACTS = {
  "contact book": contactBookContract,
  "segment book": segmentBookContract,
  "interaction log": interactionLogContract,
  "setup book": setupBookContract,
};
