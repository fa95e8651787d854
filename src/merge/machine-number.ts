/**
 * The number that a person's text means, as machines write it: "1,234.50", "1.234,50", "1 234,50" and "$1,234.5" are
 * "1234.5…". Undefined for a text that is no number; "" is none.
 */
export function machineNumber(text: string): string | undefined {
  const plain = text.trim().replace(/^([-+]?)[$€£¥]\s*|\s*(?:[$€£¥]|kr\.?)$/g, "$1");
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return plain;
  const [, sign = "", whole = "", , fraction] =
    GROUPED.exec(plain) ?? DECIMAL_COMMA.exec(plain) ?? [];
  if (whole === "") return undefined;
  const digits = whole.replace(/\D/g, "");
  return `${sign}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Groups of three with one sign between, and perhaps decimals behind another. */
const GROUPED = /^([-+]?)(\d{1,3}(?:([.,'’\s\u00a0\u202f])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d+))?$/;
const DECIMAL_COMMA = /^([-+]?)(\d+)()(?:,(\d+))$/;
