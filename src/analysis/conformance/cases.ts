/** Scenarios that state what any controller must make of them; 1 mg/mL throughout, so that a microgram is a microlitre. */
export const cases: Readonly<Record<string, string>> = {
  'basal by the clock': `
duration: 7 days
program:
  basal:
    - { from: 00:00, rate: 0.24 mg/day }
    - { from: 08:00, to: 20:00, rate: 0.72 mg/day }
    - { from: 12:00, to: 13:00, rate: off }
expect:
  - that: abs(programmed("morphine", 0 h, 1 day) - 450 ug) < 0.01 ug
    because: 12 h at 10, 11 h at 30 and 1 h at 0 ug/h are 450 ug
  - abs(programmed() - intended()) < 0.01 ug
`,
  'pulses through changes of the flow': `
duration: 3 days
pump: { model: prometra, pulse_volume: 4 uL }
program:
  basal: [${Array.from({ length: 12 }, (_, i) => `{ from: ${twoDigits(2 * i)}:00, rate: ${i % 2 === 0 ? '0.36' : '0.24'} mg/day }`).join(', ')}]
expect:
  - that: programmed() - pumped() < 4.01 ug
    because: what makes no whole pulse yet must wait when the flow changes, not be lost
  - that: pumped() - programmed() < 0.01 ug
    because: a pulse is given when it has been commanded, not before
`,
  'lockout from the end': `
duration: 6 h
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 20 min, lockout: 1 h, lockout_from: end } }
patient: { requests: [1 h, 2 h 10 min, 2 h 20 min] }
expect:
  - that: refused("lockout") == 1
    because: the bolus of 01:00 ends at 01:20, so that 02:10 is within the hour
  - that: granted() == 2
    because: at 02:20 the hour is over, and now ≥ last + lockout
  - abs(programmed() - 160 ug) < 0.01 ug
`,
  'lockout from the start': `
duration: 6 h
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 20 min, lockout: 1 h, lockout_from: start } }
patient: { requests: [1 h, 1 h 59 min, 2 h] }
expect:
  - refused("lockout") == 1
  - that: granted() == 2
    because: the bolus of 01:00 began an hour before 02:00
  - abs(programmed() - 160 ug) < 0.01 ug
`,
  'most in a rolling window': `
duration: 12 h
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 5 min, lockout: 10 min, max: 2, per: 6 h } }
patient: { requests: [1 h, 2 h, 6 h 59 min, 7 h] }
expect:
  - that: refused("max") == 1
    because: at 06:59 both grants are younger than 6 h
  - that: granted() == 3
    because: at 07:00 that of 01:00 is 6 h old, and counts no more
`,
  'most on a calendar day': `
duration: 2 days
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 5 min, lockout: 10 min, max: 1, per: day } }
patient: { requests: [22 h, 23 h, 24 h] }
expect:
  - refused("max") == 1
  - { that: granted() == 2, because: midnight begins another day }
`,
  'a request at the moment of a stop': `
duration: 1 day
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 10 min, lockout: 10 min } }
orders: [{ at: 12 h, order: stop, for: 1 h }]
patient: { requests: [12 h, 13 h] }
expect:
  - that: fact_at("request-refused", 1) == 12 h
    because: at one moment the clinician comes before the patient
  - that: fact_at("request-granted", 1) == 13 h
    because: a stop has had its time before anybody asks
  - abs(programmed() - intended()) < 0.01 ug
`,
  'a request at the end of a bolus': `
duration: 1 day
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 10 min, lockout: 10 min } }
patient: { requests: [1 h, 70 min] }
expect:
  - { that: granted() == 2, because: at one moment a bolus ends before the patient asks for another }
`,
  'boluses beside each other': `
duration: 2 days
program:
  basal: 0.48 mg/day
  boluses: [{ dose: 50 ug, over: 30 min, every: 6 h, first: 06:00 }]
  patient_bolus: { dose: 20 ug, over: 10 min, lockout: 1 h }
orders: [{ at: 10 h, order: bolus, dose: 100 ug, over: 2 h }]
patient: { requests: [11 h] }
expect:
  - that: abs(programmed("morphine", 10 h, 730 min) - 180 ug) < 0.01 ug
    because: the clinician's 100 ug wait for the patient's 20 and are given by 12:10, beside 60 of basal and schedule
  - that: abs(programmed() - intended()) < 0.01 ug
    because: every bolus called for is given
`,
  'a bolus faster than the pump': `
duration: 6 h
pump: { max_rate: 120 uL/h }
program: { basal: 0.48 mg/day }
orders: [{ at: 1 h, order: bolus, dose: 100 ug, over: 10 min }]
expect:
  - { that: 'abs(programmed("morphine", 1 h, 2 h) - 120 ug) < 0.01 ug', because: what the maximum holds back is given later }
  - abs(programmed() - intended()) < 0.01 ug
`,
  'orders that limit the rate': `
duration: 5 days
program: { basal: 0.48 mg/day, boluses: [{ dose: 50 ug, over: 30 min, every: 6 h, first: 06:00 }] }
orders:
  - { at: 1 day, order: stop }
  - { at: 2 days, order: kvo }
  - { at: 3 days, order: minimum-rate }
  - { at: 4 days, order: resume }
expect:
  - { that: 'programmed("morphine", 1 day, 2 days) < 0.01 ug', because: the pump is stopped }
  - abs(programmed() - intended()) < 0.01 ug
`,
  'another concentration, without a bridge': `
duration: 4 days
program: { basal: 0.48 mg/day }
orders: [{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 2 mg/mL } }]
expect:
  - { that: 'abs(programmed("morphine", 2 days, 3 days) - 480 ug) < 0.01 ug', because: half the flow holds the same dose }
`,
  'another concentration, with a bridge': `
duration: 8 days
program: { basal: 0.48 mg/day, patient_bolus: { dose: 20 ug, over: 10 min, lockout: 1 h } }
orders: [{ at: 2 days, order: refill, volume: 18 mL, drugs: { morphine: 2 mg/mL }, bridge: true }]
patient: { requests: [2 days 1 h, 7 days] }
expect:
  - { that: refused("bridge") == 1, because: there are no boluses while the path holds the old mixture }
  - granted() == 1
  - that: abs(programmed() - intended()) < 0.01 ug
    because: the old flow goes on until the path has been commanded once over, and then the new one
`,
  'an empty reservoir': `
duration: 10 h
pump: { filled: 100 uL, after_alarm: { low: continue, empty: stop } }
program: { basal: 0.48 mg/day, patient_bolus: { dose: 30 ug, over: 10 min, lockout: 1 h } }
patient: { requests: [4 h, 7 h] }
expect:
  - that: refused("reservoir") == 1
    because: of 100 uL there are 20 left, and the bolus is 30
  - that: programmed("morphine", 5 h, 10 h) < 0.01 ug
    because: the pump is to stop when it is empty
  - refused("alarm") == 1
`,
};

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}
