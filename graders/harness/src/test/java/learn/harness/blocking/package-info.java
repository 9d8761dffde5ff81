/** Programs that wait inside a poll in every way there is, and others that only look like it. */
package learn.harness.blocking;
