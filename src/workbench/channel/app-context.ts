import type { ChannelOptions } from "../channel";

/** `OSF.AppName.WordWebApp`. */
const WORD_ON_THE_WEB = 32;

/** The requirement sets that the workbench's Word fulfils. Nothing above: the add-in must ask before it uses more. */
const REQUIREMENT_SETS = {
  WordApi: 1.3,
  CompressedFile: 1.1,
  CustomXmlParts: 1.1,
  DocumentEvents: 1.1,
  File: 1.1,
  OoxmlCoercion: 1.1,
  Selection: 1.1,
  Settings: 1.1,
  TextCoercion: 1.1,
  TextFile: 1.1,
};

/** What Office.js asks for first: who is there, and what can it do. */
export function appContext(options: ChannelOptions): Readonly<Record<string, unknown>> {
  const { addInId, conversationId, locale, documentUrl, document } = options;
  return {
    _id: addInId,
    _appInstanceId: addInId,
    _correlationId: conversationId,
    _appName: WORD_ON_THE_WEB,
    _appVersion: 16,
    _hostFullVersion: "16.0.1.1",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: Object.fromEntries(document.settings),
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
  };
}
