import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ContactFile } from "../../app/import-contacts";
import type { ImportDraft, ImportPolicy } from "../../domain/contact/import/import-draft";
import type { ColumnMapping } from "../../domain/contact/import/import-field";
import { FieldPolicies, PolicyField } from "./FieldPolicies";
import { PageFoot } from "./PageFoot";
import { ImportPreview } from "./ImportPreview";
import { RefusedRows } from "./RefusedRows";

interface ImportCheckProps {
  readonly file: ContactFile;
  readonly mapping: ColumnMapping;
  readonly draft: ImportDraft;
  readonly policy: ImportPolicy;
  readonly onPolicy: (policy: ImportPolicy) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

/** What the import would do, before it does it. */
export function ImportCheck({ file, draft, policy, ...props }: ImportCheckProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const { added, changed } = draft;
  const count = added.length + changed.length;
  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <ImportCounts draft={draft} />
        <PolicyFields
          mapping={props.mapping}
          policy={policy}
          draft={draft}
          onPolicy={props.onPolicy}
        />
        <ImportPreview draft={draft} />
        <RefusedRows file={file} refused={draft.refused} />
      </div>
      <PageFoot>
        <Button appearance="primary" disabled={count === 0} onClick={props.onImport}>
          {t("import.bring", { count })}
        </Button>
        <Button onClick={props.onBack}>{tShared("action.back")}</Button>
      </PageFoot>
    </div>
  );
}

/** How many are new, changed, unchanged and not taken. */
export function ImportCounts({ draft }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const { added, namedCompanyCount, changed, unchangedCount, refused } = draft;
  return (
    <ul className={styles.counts}>
      <li>
        <Text weight="semibold">{t("import.added", { count: added.length })}</Text>
        {namedCompanyCount === 0 ? null : (
          <Text block size={200}>
            {t("import.namedCompanies", { count: namedCompanyCount })}
          </Text>
        )}
      </li>
      {changed.length === 0 ? null : <li>{t("import.changed", { count: changed.length })}</li>}
      {unchangedCount === 0 ? null : <li>{t("import.unchanged", { count: unchangedCount })}</li>}
      {refused.length === 0 ? null : (
        <li className={styles.refused}>{t("import.refused", { count: refused.length })}</li>
      )}
    </ul>
  );
}

type PolicyFieldsProps = Pick<ImportCheckProps, "mapping" | "policy" | "draft" | "onPolicy">;

/** What becomes of contacts that are there already; not asked where there are none. */
function PolicyFields({ mapping, policy, draft, onPolicy }: PolicyFieldsProps) {
  const { t } = useTranslation("contact");
  const isAmbiguous = draft.refused.some(({ problems }) =>
    problems.some(({ kind }) => kind === "isAmbiguous"),
  );
  const isKnown = draft.changed.length + draft.unchangedCount > 0;
  return (
    <>
      {isKnown ? (
        <PolicyField
          label={t("import.policy")}
          policy={policy.standard}
          onChange={(standard) => {
            onPolicy({ ...policy, standard });
          }}
        />
      ) : null}
      {isKnown ? <FieldPolicies mapping={mapping} policy={policy} onPolicy={onPolicy} /> : null}
      {isAmbiguous || policy.addsAmbiguous ? (
        <Checkbox
          label={t("import.addAmbiguous")}
          checked={policy.addsAmbiguous}
          onChange={(_, { checked }) => {
            onPolicy({ ...policy, addsAmbiguous: checked === true });
          }}
        />
      ) : null}
    </>
  );
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "calc(100% - 41px)" },
  body: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  refused: { color: tokens.colorStatusDangerForeground1 },
});
