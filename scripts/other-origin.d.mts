/** The address of Office. */
export declare const OTHER_ORIGIN_HOST: string;
/** What tells a browser that this address is on this computer. */
export declare const OTHER_ORIGIN_ARGUMENT: string;
export declare function otherOriginAddress(port: number | string): string;
/** Settings of a browser that lets frames of other origins keep data. */
export declare const KEEPING_PREFERENCES: unknown;
