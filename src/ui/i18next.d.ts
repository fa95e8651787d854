import "i18next";
import type { english } from "./text.en";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shared";
    resources: typeof english;
  }
}
