import { amountOf, amountText, differenceText } from '../amount.ts';
import { plain, type Paint } from '../paint.ts';
import { alarms } from '../sections/alarms.ts';
import { csf } from '../sections/csf.ts';
import { device } from '../sections/device.ts';
import { doses, worstWindows } from '../sections/doses.ts';
import { expectations } from '../sections/expectations.ts';
import { faults } from '../sections/faults.ts';
import { levels, refills } from '../sections/refills.ts';
import { mishaps } from '../sections/mishaps.ts';
import { requests } from '../sections/requests.ts';
import { trumpet } from '../sections/trumpet.ts';
import type { Result } from '../../analysis/result.ts';

const purpose = 'Simulation for engineering and teaching, not for treatment.';

/** A run as a person reads it in ten seconds: the verdict, then doses, faults, alarms, requests, refills, the device and what was expected. */
export function summary(result: Result, paint: Paint = plain): string {
  const sections = [
    [paint.bold(result.scenario.name), verdict(result)],
    doses(result, paint),
    worstWindows(result, paint),
    csf(result, paint),
    trumpet(result, paint),
    faults(result, paint),
    alarms(result, paint),
    requests(result),
    mishaps(result, paint),
    refills(result, paint),
    levels(result, paint),
    device(result),
    expectations(result, paint),
    [paint.dim(purpose)],
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** `morphine: 86.1 mg delivered of 90 mg intended (-4.31 %); 1 of 2 faults undetected`. */
function verdict(result: Result): string {
  const [first] = Object.entries(result.drugs);
  if (first === undefined) return 'No drug.';
  const [name, drug] = first;
  const error = drug.error_percent === null ? '' : ` (${differenceText(drug.error_percent)})`;
  const dose = `${amountText(amountOf(drug, 'delivered'))} delivered of ${amountText(amountOf(drug, 'intended'))} intended`;
  return `${name}: ${dose}${error}${undetected(result)}`;
}

function undetected(result: Result): string {
  const faults = result.faults.filter(({ from_ms }) => from_ms !== null);
  if (faults.length === 0) return '';
  const count = faults.filter(({ detected_by }) => detected_by === null).length;
  const all = faults.length === 1 ? 'the fault' : 'all faults';
  if (count === 0) return `; ${all} detected`;
  return count === faults.length ? `; ${all} undetected` : `; ${count} of ${faults.length} faults undetected`;
}
