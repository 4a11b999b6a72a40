/** Dashes of other runs on a chart, one after the other. */
export const OVERLAY_DASHES = [[1, 3], [8, 3], [8, 3, 1, 3], [3, 3]];
