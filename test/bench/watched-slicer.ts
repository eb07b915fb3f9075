import { type Slicer, slicer } from '../../utils/read/slicer.ts';

/** The reader's slicer, which also measures how long each slice took. */
export interface WatchedSlicer extends Slicer {
  /** Ends the last slice. @returns the longest and the sum of all, in ms, without the pauses between them */
  slices(): { longest: number; sum: number };
}

/** Makes a slicer, and begins its first slice now. */
export function watchedSlicer(): WatchedSlicer {
  const slice = slicer();
  let begin = performance.now();
  let longest = 0;
  let sum = 0;
  const end = () => {
    const took = performance.now() - begin;
    longest = Math.max(longest, took);
    sum += took;
  };
  return {
    ...slice,
    async next() {
      end();
      await slice.next();
      begin = performance.now();
    },
    slices() {
      end();
      return { longest, sum };
    },
  };
}
