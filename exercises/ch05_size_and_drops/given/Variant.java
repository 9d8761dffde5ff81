package ch05_size_and_drops;

import java.util.SortedMap;

/**
 * One state of the machine.
 *
 * @param stored what it stores, name by name, with the words of each
 * @param words the sum of these
 */
public record Variant(String name, SortedMap<String, Integer> stored, int words) {}
