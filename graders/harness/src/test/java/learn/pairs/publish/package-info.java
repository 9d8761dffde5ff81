/** One thread makes an object, another uses it. */
package learn.pairs.publish;
