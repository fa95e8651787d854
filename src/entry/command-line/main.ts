import packageJson from "../../../package.json";
import { HELP } from "./help";
import { mergeFiles, type ExitCode, type Terminal } from "./merge-files";
import { readArguments } from "./read-arguments";

/** `segment-letters`: the merge engine for scripts and servers. */
process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});

async function run(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(typed);
  if (!read.ok) {
    terminal.err(`${read.problem}\nsegment-letters --help says more.`);
    return 2;
  }
  switch (read.value.kind) {
    case "help":
      terminal.out(HELP.trimEnd());
      return 0;
    case "version":
      terminal.out(packageJson.version);
      return 0;
    case "merge":
      return mergeFiles(read.value, today(), terminal);
  }
}

/** The calendar day where the computer is. */
function today(): string {
  const day = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-");
}
