import type { CorrespondenceType } from "../contact/contact";

/** Which way the information goes. */
export type InformationFlow = "" | "outbound" | "inbound";

export type InitiatedBy = "" | "us" | "them";

/** The values of an interaction that header, line and log entry all carry. */
export interface InteractionValues {
  readonly salespersonCode: string;
  readonly campaignNo: string;
  readonly campaignTarget: boolean;
  readonly campaignResponse: boolean;
  readonly templateCode: string;
  readonly groupCode: string;
  readonly unitCostCents: number;
  readonly durationMinutes: number;
  readonly informationFlow: InformationFlow;
  readonly initiatedBy: InitiatedBy;
  readonly correspondenceType: CorrespondenceType;
  readonly language: string;
  readonly subject: string;
}

/** The values of an interaction alone, of whatever else carries them. */
export function interactionValues(carrier: InteractionValues): InteractionValues {
  return {
    salespersonCode: carrier.salespersonCode,
    campaignNo: carrier.campaignNo,
    campaignTarget: carrier.campaignTarget,
    campaignResponse: carrier.campaignResponse,
    templateCode: carrier.templateCode,
    groupCode: carrier.groupCode,
    unitCostCents: carrier.unitCostCents,
    durationMinutes: carrier.durationMinutes,
    informationFlow: carrier.informationFlow,
    initiatedBy: carrier.initiatedBy,
    correspondenceType: carrier.correspondenceType,
    language: carrier.language,
    subject: carrier.subject,
  };
}

/** The model of an interaction: what it costs, which way it goes, how it travels. */
export interface InteractionTemplate {
  readonly code: string;
  readonly description: string;
  readonly groupCode: string;
  readonly unitCostCents: number;
  readonly durationMinutes: number;
  readonly informationFlow: InformationFlow;
  readonly initiatedBy: InitiatedBy;
  readonly campaignNo: string;
  readonly campaignTarget: boolean;
  readonly campaignResponse: boolean;
  readonly correspondenceType: CorrespondenceType;
  readonly ignoreContactCorrespondenceType: boolean;
  /** BCP 47 language tag of the default letter. */
  readonly language: string;
  /** Subject per language tag. */
  readonly subjects: Readonly<Record<string, string>>;
}

export interface InteractionGroup {
  readonly code: string;
  readonly description: string;
}

export interface Campaign {
  readonly no: string;
  readonly description: string;
}
