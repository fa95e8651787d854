/**
 * The workbench at an address of Office, as far as the browser knows, and the pane at another one: as in Word on the
 * web, where the pane has a process and a store of its own. Office.js speaks to no other address but its own page's and
 * Office's.
 */
/** The address of Office. */
export const OTHER_ORIGIN_HOST = "word-edit.officeapps.live.com";

/** What tells a browser that this address is on this computer. */
export const OTHER_ORIGIN_ARGUMENT = `--host-resolver-rules=MAP ${OTHER_ORIGIN_HOST} 127.0.0.1`;

export function otherOriginAddress(port) {
  return `https://${OTHER_ORIGIN_HOST}:${port}/workbench.html?pane-host=localhost`;
}

/** Settings of a browser that lets frames of other origins keep data, as browsers do outside of private windows. */
export const KEEPING_PREFERENCES = { profile: { cookie_controls_mode: 0 } };
