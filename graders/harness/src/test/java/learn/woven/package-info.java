/** Small programs that tests rewrite and run under the interleaver. */
package learn.woven;
