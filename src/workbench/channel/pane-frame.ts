import type { PaneFrame, PaneIdentity } from "../channel";

/**
 * What an iframe needs for Office.js in it to take the page around it for Word on the web: its name carries whom to
 * talk to, its address carries which host it is in.
 *
 * @param paneAddress of the task pane's page, such as "taskpane.html".
 */
export function paneFrame(identity: PaneIdentity, paneAddress: string): PaneFrame {
  const { conversationId, addInId, hostOrigin, locale } = identity;
  const hostInfo = `Word$Web$16.01$${locale}$workbench$$$0`;
  const joint = paneAddress.includes("?") ? "&" : "?";
  return {
    name: JSON.stringify({
      hostInfo,
      xdmInfo: `${conversationId}|${addInId}|${hostOrigin}`,
      serializerVersion: 1,
    }),
    src: `${paneAddress}${joint}_host_Info=${encodeURIComponent(hostInfo)}`,
  };
}
