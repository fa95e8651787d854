/** What `--help` prints. */
export const HELP = `Merges a Word letter with a list of contacts, as the Segment Letters pane does.

  segment-letters merge LETTER.docx CONTACTS.csv -o LETTERS.docx
  segment-letters merge LETTER.docx CONTACTS.csv -o LETTERS.zip
  segment-letters merge LETTER.docx CONTACTS.csv --check

LETTER     a Word document (.docx, .docm, .dotx) with fields of Segment Letters,
           or with the MERGEFIELDs, IFs, … of Word's own mail merge
CONTACTS   a CSV file (comma, semicolon or tab, any usual encoding), an Excel
           workbook (.xlsx) or vCards (.vcf); every row gets a letter

Options
  -o, --output FILE         .docx: one document, each letter in a section of its
                            own; .zip: a document each, "Company - Name.docx"
      --check               look at all letters, write none
      --strict              write nothing if anything at all is worth a look
  -m, --map "FIELD=COLUMN"  the letter's field takes this column of the file, or
                            shows one of our fields ("Ort=contact.city").
                            "contact.firstName=COLUMN" tells what a column says
                            of the contact. May be given several times
  -s, --set "FIELD=TEXT"    the same text in every letter, for instance
                            "ourCompany.name=Contoso" or "salesperson.name=Jo";
                            "?QUESTION=TEXT" answers a question that the letter
                            asks (FILLIN, ASK). May be given several times
  -l, --language TAG        of dates, numbers, salutations and countries: en (if
                            not told), de, fr, da, es, it, …
      --date YYYY-MM-DD     the day that the letters bear; today, if not told
      --encoding NAME       of the CSV file, if it is not found out right
  -h, --help
  -v, --version

A field of the letter takes the column that is called as it is; else what the
contact is by the usual captions of such lists (Outlook, Google, Business Central,
HubSpot, Mailchimp) in English, German, French, Danish, Spanish and Italian.
Salutations and address blocks are made from that. Whoever is deceased, blocked,
excluded, or wants no mail gets no letter, and is listed.

The output is written whole or not at all, and never over LETTER or CONTACTS.
What was made is told on standard output, what is wrong on standard error; with
--check, what is worth a look is told on standard output.

Exit codes
  0   fine (with --check: the letters can go out)
  1   a problem: nothing was written (with --check: the letters cannot go out)
  2   wrong use
`;
