import { referenceController } from '../../../src/index.ts';
import type { Occasion, Program, StartController } from '../../../src/index.ts';

/** Counts the lockout from the end of a bolus where it is programmed from its start, and the other way round. */
export const lockoutFromTheWrongEnd: StartController = (device) => {
  const reference = referenceController(device);
  return { at: (now, occasion, view) => reference.at(now, misread(occasion), view) };
};

function misread(occasion: Occasion): Occasion {
  return occasion.kind === 'programmed' ? { ...occasion, program: turned(occasion.program) } : occasion;
}

function turned(program: Program): Program {
  const { patientBolus } = program;
  if (patientBolus === null) return program;
  const lockoutFrom = patientBolus.lockoutFrom === 'start' ? 'end' : 'start';
  return { ...program, patientBolus: { ...patientBolus, lockoutFrom } };
}
