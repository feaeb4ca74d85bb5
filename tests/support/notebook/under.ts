import type { Fact } from '../../../src/model/recording.ts';
import type { OrderEntry } from '../../../src/scenario/scenario.ts';
import type { Page, Under } from './page.ts';

type Change = Partial<Pick<Page, 'under' | 'lastStart' | 'lastEnd'>>;

/** What a fact changes in the boluses under way; `orders` are those of its moment that may have brought a bolus about. */
export function underAfter(page: Page, fact: Fact, index: number, orders: readonly OrderEntry[]): Change {
  const at = fact.at_ms;
  const cause = fact.cause ?? NaN;
  switch (fact.kind) {
    case 'bolus-started': {
      const bolus = started(page, fact, index, orders);
      const under = new Map([...page.under, [index, bolus]]);
      return bolus.kind === 'patient' ? { under, lastStart: at } : { under };
    }
    case 'bolus-completed':
    case 'bolus-halted': {
      const under = new Map([...page.under].filter(([start]) => start !== cause));
      return page.under.get(cause)?.kind === 'patient' ? { under, lastEnd: at } : { under };
    }
    case 'bolus-suspended':
      return clinicians(page, ({ ran, since }) => ({ ran: ran + at - (since ?? at), since: null }));
    case 'bolus-resumed':
      return clinicians(page, () => ({ since: at }));
    case 'rate-limited':
      return fact['because'] === 'cap'
        ? changed(
            page,
            ({ index }) => index === cause,
            () => ({ isCapped: true }),
          )
        : {};
    default:
      return {};
  }
}

type Alter = (bolus: Under) => Partial<Under>;

const clinicians = (page: Page, alter: Alter): Change =>
  changed(page, ({ kind }) => kind === 'clinician', alter);

function changed({ under }: Page, isMeant: (bolus: Under) => boolean, alter: Alter): Change {
  const altered = [...under].map(([start, bolus]): [number, Under] => [
    start,
    isMeant(bolus) ? { ...bolus, ...alter(bolus) } : bolus,
  ]);
  return { under: new Map(altered) };
}

function started(page: Page, fact: Fact, index: number, orders: readonly OrderEntry[]): Under {
  const kind = fact['bolus'] as string;
  const dose = (fact['volume_ul'] ?? fact['dose_ug'] ?? fact['dose_iu']) as number;
  const at = fact.at_ms;
  return {
    index,
    kind,
    at,
    dose,
    ran: 0,
    since: at,
    isCapped: false,
    ...orderedAs(page, kind, dose, orders),
  };
}

/** Of what drug a bolus is and how long it is to take, by what was programmed or entered; NaN where two are alike. */
function orderedAs(
  { patientBolus, boluses, primary }: Page,
  kind: string,
  dose: number,
  orders: readonly OrderEntry[],
): Pick<Under, 'drug' | 'over'> {
  if (kind === 'patient') return { drug: patientBolus?.drug ?? 0, over: patientBolus?.over ?? NaN };
  if (kind === 'scheduled') {
    const [first, second] = boluses.value.filter((each) => each.dose === dose);
    return { drug: first?.drug ?? 0, over: second === undefined ? (first?.over ?? NaN) : NaN };
  }
  const given = orders
    .map(({ values, entered }) => ({ ...values, ...entered }) as Record<string, number | undefined>)
    .find((got) => (got['dose'] ?? got['volume']) === dose);
  return { drug: kind === 'priming' ? null : (given?.['drug'] ?? primary), over: given?.['over'] ?? NaN };
}
