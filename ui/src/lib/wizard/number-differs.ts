/** The number in the report, and the organisation that has another one. */
export interface NumberDiffers {
  inReport: string;
  /** The organisation's id, label and number. */
  id: string;
  label: string;
  number: string;
}
