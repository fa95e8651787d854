import { lazy, type ComponentType } from "react";
import type { Page, PageProps } from "./shared/rooms";

const BackupPage = lazy(async () => ({
  default: (await import("./backup/BackupPage")).BackupPage,
}));

const BasicsPage = lazy(async () => ({
  default: (await import("./setup/BasicsPage")).BasicsPage,
}));

const CheckWordPage = lazy(async () => ({
  default: (await import("./help/CheckWordPage")).CheckWordPage,
}));

const HelpPage = lazy(async () => ({ default: (await import("./help/HelpPage")).HelpPage }));

const SetupPage = lazy(async () => ({ default: (await import("./setup/SetupPage")).SetupPage }));

const PAGES: Readonly<Record<Page, ComponentType<PageProps>>> = {
  basics: BasicsPage,
  setup: SetupPage,
  backup: BackupPage,
  help: HelpPage,
  checkWord: CheckWordPage,
};

/** A page that belongs to no room. Each comes when it is first opened. */
export function AppPage({ page, ...props }: PageProps & { readonly page: Page }) {
  const Opened = PAGES[page];
  return <Opened {...props} />;
}
