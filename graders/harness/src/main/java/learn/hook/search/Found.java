package learn.hook.search;

import learn.hook.choice.Settings;
import learn.hook.run.Ending;

/**
 * A schedule that breaks the promise.
 *
 * @param choices that lead to it under its settings
 * @param settings of the pass in which it was found, without the cache
 * @param schedule its number in the search, from 1
 * @param bound preemptions (or delays) allowed in the pass; -1 for a sampled one
 */
record Found(Ending.Failed ending, int[] choices, Settings settings, long schedule, int bound) {}
