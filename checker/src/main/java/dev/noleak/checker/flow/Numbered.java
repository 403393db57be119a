package dev.noleak.checker.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Things with numbers from 0, found by number and by thing: a class may have thousands of slots.
 *
 * @param <T> what is numbered
 */
public final class Numbered<T> {
  private final List<T> things;
  private final Map<T, Integer> numbers = new HashMap<>();

  private Numbered(List<T> things) {
    this.things = List.copyOf(things);
    for (int i = 0; i < this.things.size(); i++) {
      numbers.putIfAbsent(this.things.get(i), i);
    }
  }

  static <T> Numbered<T> of(List<T> things) {
    return new Numbered<>(things);
  }

  /** All of them, in the order of their numbers. */
  public List<T> all() {
    return things;
  }

  int size() {
    return things.size();
  }

  T get(int number) {
    return things.get(number);
  }

  /** The number of {@code thing}, or -1 where it has none. */
  int of(Object thing) {
    return numbers.getOrDefault(thing, -1);
  }
}
