import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const byName = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one thing has one name everywhere.",
};

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock here: take the time as a value.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "No clock here: take the time as a value.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance here: the same input gives the same output.",
  },
];

const hostGlobals = ["Office", "Word", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/word and src/entry speak to Word.",
}));

const sizeWalls = {
  "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }],
  "max-params": ["error", 4],
  "max-depth": ["error", 4],
  complexity: ["error", 14],
};

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      "coverage/",
      "bench/*",
      "!bench/log*.mjs",
      "test-results/",
      "playwright-report/",
      ".cache/",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...sizeWalls,
      "no-console": "error",
      "no-restricted-syntax": ["error", byName],
      "no-restricted-globals": ["error", ...hostGlobals],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/{domain,ooxml,merge}/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", byName, ...clock] },
  },
  {
    files: ["src/**/*.tsx"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: {
      "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/word/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
    },
  },
  { files: ["src/entry/**/*.{ts,tsx}"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 800, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  prettier,
);
