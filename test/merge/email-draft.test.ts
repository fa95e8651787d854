import fc from "fast-check";
import PostalMime from "postal-mime";
import { writeEmailDraft, type EmailDraft } from "../../src/merge/email-draft";

const LETTER = {
  fileName: "Größe 祝 (1).docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  bytes: new Uint8Array([80, 75, 3, 4, 0, 255, 13, 10]),
};

describe("an e-mail draft", () => {
  test("reads back as it was written", async () => {
    const email = await read(
      aDraft({
        from: { name: "Jo Beran", address: "jo@ours.example" },
        to: { name: "Zoë Ångström", address: "zoe@contoso.example" },
        subject: "Einladung: Frühjahr",
        text: "Dear Zoë,\nplease find our letter attached.",
        attachments: [LETTER],
      }),
    );
    expect(email.from).toMatchObject({ name: "Jo Beran", address: "jo@ours.example" });
    expect(email.to).toMatchObject([{ name: "Zoë Ångström", address: "zoe@contoso.example" }]);
    expect(email.subject).toBe("Einladung: Frühjahr");
    expect(email.text?.trimEnd().replaceAll("\r", "")).toBe(
      "Dear Zoë,\nplease find our letter attached.",
    );
    const [attachment] = email.attachments;
    expect(attachment?.filename).toBe("Größe 祝 (1).docx");
    expect(attachment?.mimeType).toBe(LETTER.mediaType);
    expect(new Uint8Array(attachment?.content as ArrayBuffer)).toEqual(LETTER.bytes);
  });

  test("is marked as unsent, for Outlook to open it for editing", async () => {
    const { headers } = await read(aDraft());
    expect(headers).toContainEqual(expect.objectContaining({ key: "x-unsent", value: "1" }));
  });

  test("quotes a name that is full of signs", async () => {
    const to = { name: 'Lovelace, Ada "Countess" <x>', address: "ada@contoso.example" };
    expect((await read(aDraft({ to }))).to).toMatchObject([to]);
  });

  test("lets nothing into its headers through a name, an address or a subject", async () => {
    const email = await read(
      aDraft({
        to: { name: "Ada\r\nBcc: eve@evil.example", address: "ada@contoso.example>\r\nCc: <x@y.z" },
        subject: "Hello\r\nBcc: eve@evil.example\r\n\r\nbody",
      }),
    );
    expect(email.bcc).toBeUndefined();
    expect(email.cc).toBeUndefined();
    expect(email.subject).toBe("Hello Bcc: eve@evil.example body");
  });

  test("gives the same bytes for the same draft", () => {
    const draft = aDraft({ attachments: [LETTER] });
    expect(writeEmailDraft(draft)).toEqual(writeEmailDraft(draft));
  });

  test("keeps any subject, name and text, in lines no longer than 78", async () => {
    const someWords = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim());
    await fc.assert(
      fc.asyncProperty(someWords, someWords, someWords, async (subject, name, fileName) => {
        const draft = aDraft({
          subject,
          to: { name, address: "a@b.example" },
          attachments: [{ ...LETTER, fileName }],
        });
        const lines = new TextDecoder().decode(writeEmailDraft(draft)).split("\r\n");
        expect(lines.filter((line) => line.length > 78)).toEqual([]);
        const email = await read(draft);
        expect(email.subject ?? "").toBe(subject);
        expect(email.to).toMatchObject([{ name }]);
        expect(email.attachments[0]?.filename ?? "").toBe(fileName);
      }),
    );
  });
});

function read(draft: EmailDraft) {
  return PostalMime.parse(writeEmailDraft(draft));
}

function aDraft(told: Partial<EmailDraft> = {}): EmailDraft {
  return {
    to: { name: "Ada Lovelace", address: "ada@contoso.example" },
    subject: "An invitation",
    text: "",
    attachments: [],
    ...told,
  };
}
