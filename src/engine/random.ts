import alea from 'seedrandom/lib/alea.js';

/** A stream of chance with a name of its own, so that a new draw somewhere moves no other. */
export interface RandomStream {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Exponentially distributed with this mean, in the unit of the mean. */
  exponential(mean: number): number;
}

/**
 * The named streams of one run, each made when it is first drawn from. Alea because it is quick to seed and to draw;
 * its 53-bit form because 32 bits would show in the tails.
 */
export class RandomStreams {
  private readonly generators = new Map<string, ReturnType<typeof alea>>();
  private readonly streams = new Map<string, RandomStream>();
  /** The stream asked for last, which is mostly the one that is asked for next. */
  private lastName: string | null = null;
  private last: RandomStream | null = null;
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  stream(name: string): RandomStream {
    if (name === this.lastName) return this.last as RandomStream;
    this.lastName = name;
    this.last = this.streams.get(name) ?? this.open(name);
    return this.last;
  }

  private open(name: string): RandomStream {
    const generator = this.generator(name);
    const stream: RandomStream = {
      uniform: () => generator.double(),
      exponential: (mean) => -Math.log(1 - generator.double()) * mean,
    };
    this.streams.set(name, stream);
    return stream;
  }

  /** The state of every stream drawn from so far; `restore` goes on from it. */
  save(): ReadonlyMap<string, object> {
    return new Map([...this.generators].map(([name, generator]) => [name, generator.state()]));
  }

  static restore(seed: number, saved: ReadonlyMap<string, object>): RandomStreams {
    const streams = new RandomStreams(seed);
    for (const [name, state] of saved) streams.generators.set(name, alea('', { state }));
    return streams;
  }

  private generator(name: string): ReturnType<typeof alea> {
    const known = this.generators.get(name);
    if (known !== undefined) return known;
    const made = alea(`${this.seed}/${name}`, { state: true });
    this.generators.set(name, made);
    return made;
  }
}
