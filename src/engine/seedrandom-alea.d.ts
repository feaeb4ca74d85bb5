/** The one generator of seedrandom that is used here; its types cover only the package's main entry. */
declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    /** Uniform in [0, 1), 32 bits. */
    (): number;
    /** Uniform in [0, 1), 53 bits. */
    double(): number;
    state(): object;
  }
  export default function alea(seed: string, options?: { state: boolean | object }): Alea;
}
