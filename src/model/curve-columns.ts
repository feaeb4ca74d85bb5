/** Columns of one stretch of a curve; then thirteen columns for each drug. */
export const AT = 0;
export const PRESSURE = 1;
export const ALPHA = 2;
export const LAMBDA = 3;
export const INFLOW = 4;
export const SLIP = 5;
export const TIP = 6;
export const INTRATHECAL = 7;
export const RESERVOIR = 8;
export const BELIEVED = 9;
export const BELIEVED_FALL = 10;
export const RESERVOIR_LEAK = 11;
export const PUMPED_VOLUME = 12;
export const PROGRAMMED_VOLUME = 13;
export const CURVE_HEAD = 14;

/** Columns of a drug, behind the head. */
export const INTENDED = 0;
export const INTENDED_RATE = 1;
export const PROGRAMMED = 2;
export const PROGRAMMED_RATE = 3;
export const PUMPED = 4;
export const PUMPED_CONCENTRATION = 5;
export const DELIVERED = 6;
export const DELIVERED_CONCENTRATION = 7;
export const LEAKED = 8;
/** Amount lost through leaks per hour and kPa. */
export const LEAKED_PER_PRESSURE = 9;
export const EXTRATHECAL = 10;
export const POCKET = 11;
export const ASPIRATED = 12;
export const CURVE_DRUG = 13;
