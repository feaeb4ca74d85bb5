const DAY_MINUTES = 1440;

/**
 * A scenario of so many days as text: four basal steps a day, a clinician's bolus at four hours out of a day's
 * course, a refill every 60 days, a kink for two days and an occlusion for twelve hours, pressure and low-reservoir
 * alarms. With 180 days it has about as many events as half a year with a patient who asks for boluses.
 */
export function benchScenario(days: number): string {
  const orders: string[] = [];
  for (let i = 0; i < days * 3.6; i++) {
    const minute = Math.floor((i + 0.3) * (DAY_MINUTES / 3.6));
    orders.push(`  - { at: ${minute} min, order: bolus, dose: 0.2 mg, over: 10 min }`);
  }
  for (let day = 60; day < days; day += 60)
    orders.push(`  - { at: ${day} days, order: refill, volume: 20 mL }`);
  const faults = [
    '{ at: 20 days, fault: catheter-kink, position: 50 %, resistance: 100 kPa/(mL/day), for: 2 days }',
    '{ at: 25 days, fault: catheter-occlusion, for: 12 h }',
  ];
  return `pumpsim: 1
name: Bench over ${days} days
start: 2026-03-02T00:00
duration: ${days} days
pump:
  capacity: 20 mL
  dead_volume: 0 mL
  stall_pressure: 1000000 kPa
  compliance: 0.2 uL/kPa
  min_rate: 0 mL/day
  occlusion_at: 40 kPa
  occlusion_latency: 0 s
  after_alarm: { occlusion: continue }
catheter: { length: 89 cm, volume_per_length: 2.2 uL/cm, inner_diameter: 0.529 mm, compliance: 1.8 uL/kPa }
drugs: { morphine: 20 mg/mL }
program:
  basal:
    - { from: 00:00, rate: 2 mg/day }
    - { from: 06:00, rate: 3.6 mg/day }
    - { from: 12:00, rate: 3 mg/day }
    - { from: 18:00, rate: 2.4 mg/day }
orders:
${orders.join('\n')}
faults: [${faults.join(', ')}]
`;
}
