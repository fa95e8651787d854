import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Doors } from "../../src/app/doors";
import { DoorsContext } from "../../src/ui/shared/doors-context";
import { Notices } from "../../src/ui/shared/Notices";
import { PageContext } from "../../src/ui/shared/use-open-page";
import { FaultContext } from "../../src/ui/shared/use-errand";
import { changeTexts, openTexts } from "../../src/ui/text";

/** Roles are slow to find in jsdom, most of all on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

/**
 * Styles go into a document of their own: asking each element for its role asks for its style, and thousands of rules
 * would make that slow.
 */
export function elsewhere() {
  return createDOMRenderer(document.implementation.createHTMLDocument());
}

/** A part of the pane has no pages to open; a test that wants one wraps the part itself. */
function nowhere(): void {
  return undefined;
}

/** Shows a part of the pane as the pane does, in English; gives the faults that it reports. */
export async function showInPane(doors: Doors, part: ReactNode): Promise<readonly unknown[]> {
  await openTexts("en");
  await changeTexts("en");
  // The store tells its changes in its own time, outside of what the test does.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const faults: unknown[] = [];
  render(
    <RendererProvider renderer={elsewhere()}>
      <FluentProvider theme={webLightTheme}>
        <DoorsContext.Provider value={doors}>
          <FaultContext.Provider
            value={(fault) => {
              faults.push(fault);
            }}
          >
            <PageContext.Provider value={nowhere}>
              <Notices>{part}</Notices>
            </PageContext.Provider>
          </FaultContext.Provider>
        </DoorsContext.Provider>
      </FluentProvider>
    </RendererProvider>,
  );
  return faults;
}
