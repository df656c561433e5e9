/**
 * What WebHID says about a device, as plain values: the browser's own objects fit in here, and so do the devices of the tests.
 * Only what is read is named.
 */

/** One item of a report: fields of the same size, one after another. */
export interface HidItem {
  readonly isAbsolute?: boolean | undefined;
  readonly isArray?: boolean | undefined;
  readonly isConstant?: boolean | undefined;
  readonly isRange?: boolean | undefined;
  readonly logicalMinimum?: number | undefined;
  readonly reportSize?: number | undefined;
  readonly reportCount?: number | undefined;
  /** `page << 16 | id`. */
  readonly usages?: readonly number[] | undefined;
  readonly usageMinimum?: number | undefined;
  readonly usageMaximum?: number | undefined;
}

/** One report of a collection. */
export interface HidReport {
  readonly reportId?: number | undefined;
  readonly items?: readonly HidItem[] | undefined;
}

/** One collection, with those inside it. */
export interface HidCollection {
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
  readonly inputReports?: readonly HidReport[] | undefined;
  readonly outputReports?: readonly HidReport[] | undefined;
  readonly featureReports?: readonly HidReport[] | undefined;
  readonly children?: readonly HidCollection[] | undefined;
}
