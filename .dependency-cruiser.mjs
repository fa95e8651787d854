/** The floors of ARCHITECTURE.md as data: each folder, and what it may import besides itself. */
const FLOORS = {
  entry: ["ui", "app", "store", "word", "merge", "ports", "domain", "ooxml"],
  ui: ["domain", "ports", "app"],
  app: ["domain", "ports", "merge"],
  store: ["domain", "ports"],
  word: ["domain", "ports", "ooxml"],
  merge: ["domain", "ooxml"],
  ports: ["domain"],
  domain: [],
  ooxml: [],
  workbench: ["ooxml"],
};

/** The ground-floor corridor: each room of the domain, and the rooms it may look into. */
const CORRIDOR = {
  contact: [],
  interaction: ["contact"],
  segment: ["contact", "interaction"],
  letter: ["contact"],
};

const ROOMS = ["contact", "segment", "letter", "interaction"];

/** Packages that only some folders may import. */
const PACKAGES = {
  dexie: ["store"],
  "(react|react-dom|react-i18next|@fluentui/[^/]+|@tanstack/[^/]+)": ["ui", "entry", "workbench"],
  "(fflate|saxes|pako)": ["ooxml"],
  "@docx-editor\\.dev/[^/]+": ["workbench"],
  papaparse: ["app", "entry"],
};

const except = (folders) => `^src/(?!(${folders.join("|")})/)`;

export default {
  forbidden: [
    ...Object.entries(FLOORS).map(([folder, below]) => ({
      name: `floor-${folder}`,
      comment: `src/${folder} may import only itself${below.map((name) => `, ${name}`).join("")}. Move the code, or hand the thing in as a value or a port.`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: except([folder, ...below]) },
    })),
    ...Object.entries(CORRIDOR).map(([room, below]) => ({
      name: `corridor-${room}`,
      comment: `In the domain, ${room} may look only into: ${below.join(", ") || "nothing"}.`,
      severity: "error",
      from: { path: `^src/domain/${room}/` },
      to: {
        path: "^src/domain/",
        pathNot: `^src/domain/(${[room, ...below].join("|")})/|^src/domain/[^/]+$`,
      },
    })),
    ...ROOMS.map((room) => ({
      name: `room-${room}`,
      comment:
        "Rooms of the pane never import each other: what two need belongs to ui/shared, app or domain.",
      severity: "error",
      from: { path: `^src/ui/${room}/` },
      to: { path: "^src/ui/", pathNot: `^src/ui/(${room}|shared)/` },
    })),
    ...Object.entries(PACKAGES).map(([name, folders]) => ({
      name: `package-${name.replace(/\W+/g, "-")}`,
      comment: `Only ${folders.join(", ")} may import this package.`,
      severity: "error",
      from: { path: except(folders) },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: "no-cycle",
      comment: "A cycle has no floor. Find the thing both need and put it below.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-src-to-test",
      comment: "What ships must not need its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "no-orphan",
      comment: "Nobody imports this: delete it, or give it its door.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$|^src/entry/|tsconfig" },
      to: {},
    },
    {
      name: "unresolvable",
      comment: "This import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
