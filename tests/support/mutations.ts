/** A small wrong change of the simulator that the shipped scenarios must notice. */
export interface Mutation {
  readonly what: string;
  /** What would become of a patient, or of trust in a result. */
  readonly why: string;
  /** Below `src`. */
  readonly file: string;
  /** Text that stands in the file exactly once, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  /** Each scenario that must notice, and by what: a claim, or the law that breaks. */
  readonly noticed: Readonly<Record<string, { readonly claim: string } | { readonly law: string }>>;
}

export const mutations: readonly Mutation[] = [
  {
    what: 'the lockout counts from the end of a bolus, whatever the pump says',
    why: 'a patient in pain is refused what was ordered',
    file: 'model/controller/requests.ts',
    from: "patientBolus.lockoutFrom === 'start' ? state.lastStart : state.lastEnd",
    to: 'state.lastEnd',
    noticed: {
      'programs/lockout-from-the-start.yaml': { claim: 'fact_at("request-granted", 2) == "day 0 12:00"' },
    },
  },
  {
    what: 'a grant as old as the window still counts',
    why: 'the limit per day is off by one instant, and with it by one bolus',
    file: 'model/controller/requests.ts',
    from: 'at <= after',
    to: 'at < after',
    noticed: { 'programs/most-per-rolling-day.yaml': { claim: 'granted() == 3' } },
  },
  {
    what: 'the remainder of a pulse is dropped when the flow changes',
    why: 'small boluses add up to nothing, and the pump believes that it gave them',
    file: 'model/passage.ts',
    from: 'state.remainder += state.pulseFlow * h - pumped;',
    to: 'state.remainder = 0;',
    noticed: {
      'basics/boluses-below-a-pulse.yaml': { claim: 'about(pumped(0 h, 10 h), 70 ug, 0.001 ug)' },
    },
  },
  {
    what: 'a patient asks before the program has acted',
    why: 'who is granted a bolus is a matter of luck',
    file: 'model/lanes.ts',
    from: 'patient: 30,',
    to: 'patient: 15,',
    noticed: {
      'care/at-the-same-instant.yaml': { claim: 'fact_at("request-granted", 3) == fact_at("bridge-ended")' },
    },
  },
  {
    what: 'the dose limit looks back over half of its window',
    why: 'a limit that is not kept protects nobody',
    file: 'model/controller/dose-limit.ts',
    from: 'course.upTo(until - per) > limit',
    to: 'course.upTo(until - per / 2) > limit',
    noticed: { 'programs/dose-limit.yaml': { claim: 'refused("dose-limit") == 1' } },
  },
  {
    what: 'a bridge forgets the path inside the pump',
    why: 'the new drug is given at the old rate, or the old one at the new',
    file: 'model/controller/bridge.ts',
    from: 'line.pathVolume + line.catheterVolume',
    to: 'line.catheterVolume',
    noticed: {
      'care/bridge-bolus.yaml': { claim: 'worst_under(24 h) < 0.1 % and worst_over(24 h) < 0.1 %' },
    },
  },
  {
    what: 'the discrepancy of a refill has the other sign',
    why: 'a pump that gives too much is taken for one that gives too little',
    file: 'model/refill.ts',
    from: 'withoutNoise(expected - aspirated, setup)',
    to: 'withoutNoise(aspirated - expected, setup)',
    noticed: {
      'care/refill-discrepancy.yaml': { claim: 'about(discrepancy(2), 2.9 mL, 1 uL)' },
      'care/refill-trend.yaml': { claim: 'about(discrepancy(4), -960 uL, 1 uL)' },
      'faults/partial-kink.yaml': { claim: 'about(discrepancy(1), -673.5 uL, 0.5 uL)' },
    },
  },
  {
    what: 'a leak conducts its share of the way to the tip, and not its share of the flow',
    why: 'a leak looks smaller than it is',
    file: 'model/plant.ts',
    from: '(toTip * share) / (1 - share)',
    to: 'toTip * share',
    noticed: { 'faults/catheter-leak.yaml': { claim: 'about(lost("leaked", "morphine"), 20 mg, 0.1 %)' } },
  },
  {
    what: 'a kink that passes a share is reckoned as if the pump did not slip',
    why: 'the dose that gets through is not the one that the scenario asks for',
    file: 'model/plant.ts',
    from: 'stallPressure * (1 - share) + share * line.slipFrom',
    to: 'stallPressure * (1 - share)',
    noticed: {
      'faults/partial-kink.yaml': {
        claim: 'about(delivered(17 days, 19 days), 0.4 * intended(17 days, 19 days), 0.1 %)',
      },
    },
  },
  {
    what: 'half of a release bolus is told',
    why: 'the overdose on release is the danger of an occlusion',
    file: 'model/release.ts',
    from: '(compliance * (pressure - steady) * tip) / (tip + leaks)',
    to: '(compliance * (pressure - steady) * tip) / (tip + leaks) / 2',
    noticed: {
      'faults/complete-occlusion.yaml': { claim: 'about(release_bolus("clot at the tip"), 104 uL, 0.1 %)' },
    },
  },
  {
    what: 'an alarm takes back what the clinician ordered',
    why: 'what a stall costs is hidden, for it was then not intended',
    file: 'model/controller/intent.ts',
    from: 'let flow = intent.basalFlow;',
    to: 'let flow = state.imposed.length > 0 ? 0 : intent.basalFlow;',
    noticed: {
      'faults/battery-depletion.yaml': { claim: 'about(intended(30 days, 35 days), 10 mg, 0.001 %)' },
      'faults/motor-stall.yaml': { claim: 'about(missed("motor-stall"), 400 ug / 3, 0.01 %)' },
    },
  },
  {
    what: 'an implant measures its reservoir',
    why: 'the silent emptying that a computed alarm cannot see would not be shown',
    file: 'catalog/pumps/programmable-implant.ts',
    from: "accounting: 'believed'",
    to: "accounting: 'measured'",
    noticed: {
      'faults/over-infusion-runs-dry.yaml': { claim: 'alarm_at("low-reservoir") == 36 days' },
      'care/pocket-fill.yaml': { claim: 'alarm_at("low-reservoir") == 50 days' },
    },
  },
  {
    what: 'a clearance per minute is taken for one per hour',
    why: 'a drug stays in the fluid for days',
    file: 'model/patient/csf.ts',
    from: 'rate: clearance / volume }',
    to: 'rate: clearance / 60 / volume }',
    noticed: {
      'patients/ziconotide-in-csf.yaml': {
        claim: 'about(peak_csf("ziconotide"), 0.004386 ug/mL, 0.05 %)',
      },
    },
  },
  {
    what: 'the dead volume does not mix at a refill',
    why: 'drug that was in the reservoir is in no book any more',
    file: 'model/refill.ts',
    from: 'setup.pump.dead_volume + state.volume',
    to: 'state.volume',
    noticed: { 'care/rinses.yaml': { law: 'The ledger of drug 2 does not close' } },
  },
  {
    what: 'what a cut-off stretch of catheter holds is forgotten',
    why: 'fluid vanishes, and with it a part of the release',
    file: 'model/catheter/stretches.ts',
    from: 'trapped: [...trapped, { from: to, to: from, pressure }]',
    to: 'trapped',
    noticed: { 'faults/intermittent-kink.yaml': { law: 'The ledger of volume in the path does not close' } },
  },
];
