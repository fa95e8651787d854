import { useRef, useState } from "react";
import type { SelfTestReport, SelfTestResult } from "../../ports/self-test";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

interface SelfTestState {
  readonly running: boolean;
  readonly results: readonly SelfTestResult[];
  readonly total: number;
  readonly report: SelfTestReport | undefined;
  /** Whether the document has something in it, so that nothing was done. */
  readonly isNotEmpty: boolean;
}

const START: SelfTestState = {
  running: false,
  results: [],
  total: 0,
  report: undefined,
  isNotEmpty: false,
};

/** The self-test under way, case by case, and the way to stop it. */
export function useSelfTest() {
  const { selfTest } = useDoors();
  const reportFault = useReportFault();
  const [state, setState] = useState<SelfTestState>(START);
  const underWay = useRef<AbortController>(undefined);
  const start = () => {
    const controller = new AbortController();
    underWay.current = controller;
    setState({ ...START, running: true });
    const onResult = (result: SelfTestResult, _done: number, total: number) => {
      setState((now) => ({ ...now, total, results: [...now.results, result] }));
    };
    selfTest
      .run({ onResult, signal: controller.signal })
      .then(
        (outcome) => {
          setState((now) =>
            outcome.ok ? { ...now, report: outcome.value } : { ...now, isNotEmpty: true },
          );
        },
        (fault: unknown) => {
          if (!controller.signal.aborted) reportFault(fault);
        },
      )
      .finally(() => {
        setState((now) => ({ ...now, running: false }));
      });
  };
  const cancel = () => {
    underWay.current?.abort();
  };
  return { ...state, start, cancel };
}
