package ch07_run_queue;

import learn.kit.Future;

/**
 * Whoever takes tasks. Each runtime of this course is one, so code that spawns need not know which:
 * {@code tokio::spawn}, {@code LocalPool::spawner}, the {@code Spawn} trait.
 */
public interface Spawner {
  /** Takes the future over: from now on the runtime polls it, and nobody else may. */
  <T> Handle<T> spawn(Future<T> f);
}
