import { csfChart } from './csf.ts';
import { deficitChart } from './deficit.ts';
import { doseChart } from './dose.ts';
import { plugFlowChart } from './plug-flow.ts';
import { pressureChart } from './pressure.ts';
import { refillsChart } from './refills.ts';
import { requestsChart } from './requests.ts';
import { reservoirChart } from './reservoir.ts';
import { rollingErrorChart } from './rolling-error.ts';
import { startupChart } from './startup.ts';
import { trumpetChart } from './trumpet.ts';
import type { ChartKind } from '../chart-kind.ts';

/** Every kind of chart of one run, in the order in which `--chart list` and the report show them. */
export const charts: readonly ChartKind[] = [
  doseChart,
  deficitChart,
  rollingErrorChart,
  reservoirChart,
  pressureChart,
  plugFlowChart,
  csfChart,
  requestsChart,
  refillsChart,
  trumpetChart,
  startupChart,
];
