/**
 * Probes and a test executor: what the course's checks use, and what you can use in a main of your
 * own.
 */
package learn.kit.test;
