/** A button of the add-in in the ribbon that runs one of its functions. */
export interface RibbonButton {
  readonly functionName: string;
  readonly label: string;
  readonly hint: string;
  /** Address of the picture of 32 pixels. */
  readonly icon: string;
}

/** Keys that run one of the add-in's functions wherever the focus is. */
export interface RibbonShortcut {
  readonly functionName: string;
  /** "Ctrl+Alt+Shift+Right" */
  readonly keys: string;
}

export interface Ribbon {
  readonly buttons: readonly RibbonButton[];
  readonly shortcuts: readonly RibbonShortcut[];
}

/** What the add-in's manifest puts into the ribbon, in this language, and the shortcuts that it names. */
export async function readRibbon(locale: string): Promise<Ribbon> {
  const answer = await fetch("manifest.xml");
  const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const controls = [...manifest.getElementsByTagNameNS("*", "Control")];
  const buttons = controls.flatMap((control) => {
    const functionName = textIn(control, "FunctionName");
    return functionName === "" ? [] : [{ ...readButton(manifest, control, locale), functionName }];
  });
  return { buttons, shortcuts: await readShortcuts(manifest) };
}

function readButton(manifest: Document, control: Element, locale: string) {
  const resourceOf = (name: string, place: number) => {
    const asked = control.getElementsByTagNameNS("*", name)[place]?.getAttribute("resid");
    const all = [...manifest.getElementsByTagName("*")];
    return all.find((element) => element.getAttribute("id") === asked);
  };
  return {
    label: inLanguage(resourceOf("Label", 0), locale),
    hint: inLanguage(resourceOf("Description", 0), locale),
    icon: here(resourceOf("Image", 1)?.getAttribute("DefaultValue")),
  };
}

async function readShortcuts(manifest: Document): Promise<readonly RibbonShortcut[]> {
  const [overrides] = manifest.getElementsByTagNameNS("*", "ExtendedOverrides");
  if (overrides === undefined) return [];
  const answer = await fetch(here(overrides.getAttribute("Url")));
  const { shortcuts } = (await answer.json()) as {
    readonly shortcuts: readonly { readonly action: string; readonly key: { default: string } }[];
  };
  return shortcuts.map(({ action, key }) => ({ functionName: action, keys: key.default }));
}

/** The manifest names the address it is published at; here its files lie beside this page. */
function here(address: string | null | undefined): string {
  return new URL(address ?? "", location.href).pathname.slice(1);
}

function textIn(element: Element, name: string): string {
  return element.getElementsByTagNameNS("*", name)[0]?.textContent ?? "";
}

function inLanguage(resource: Element | undefined, locale: string): string {
  const [language = ""] = locale.split("-");
  const override = [...(resource?.children ?? [])].find((child) =>
    child.getAttribute("Locale")?.startsWith(language),
  );
  return override?.getAttribute("Value") ?? resource?.getAttribute("DefaultValue") ?? "";
}
