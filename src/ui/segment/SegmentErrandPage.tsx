import { CompositionPage } from "./CompositionPage";
import { CriteriaPage } from "./CriteriaPage";
import { DriftPage } from "./DriftPage";
import { FatiguePage } from "./FatiguePage";
import { MailingGroupPage } from "./MailingGroupPage";
import { OverlapPage } from "./OverlapPage";
import { ReusePage } from "./ReusePage";
import type { ErrandPageProps, SegmentErrand } from "./segment-errands";
import { SplitPage } from "./SplitPage";
import { StepsPage } from "./StepsPage";
import { WhyPage } from "./WhyPage";

interface SegmentErrandPageProps extends ErrandPageProps {
  readonly errand: SegmentErrand;
}

const PAGES = {
  why: WhyPage,
  composition: CompositionPage,
  reuse: ReusePage,
  overlap: OverlapPage,
  fatigue: FatiguePage,
  steps: StepsPage,
  drift: DriftPage,
  criteria: CriteriaPage,
  split: SplitPage,
  tag: MailingGroupPage,
} as const;

/** The page of what is to be done with the segment. */
export function SegmentErrandPage({ errand, ...props }: SegmentErrandPageProps) {
  const Page = PAGES[errand];
  return <Page {...props} />;
}
