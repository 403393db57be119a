package dev.noleak.testkit.verdict;

import java.util.List;
import java.util.Map;

/**
 * All that one verdict is about.
 *
 * @param watched the objects under watch
 * @param instances the types under watch
 * @param growing the classes whose instances grew
 */
public record Case(List<Watched> watched, List<Instances> instances, List<Growth.Growing> growing) {
  public Case {
    watched = List.copyOf(watched);
    instances = List.copyOf(instances);
    growing = List.copyOf(growing);
  }

  /** Whether there is nothing to judge. */
  public boolean isEmpty() {
    return watched.isEmpty() && instances.isEmpty() && growing.isEmpty();
  }

  boolean isGone() {
    for (Watched object : watched) {
      if (!object.isGone()) {
        return false;
      }
    }
    return true;
  }

  /** Whether all those are gone that must go: a closed object may stay. */
  boolean isAllowed() {
    for (Watched object : watched) {
      if (object.subject().rule() == Rule.COLLECTED && !object.isGone()) {
        return false;
      }
    }
    return true;
  }

  /** The same with those types only that have more instances by now. */
  Case withGrown(Map<String, Long> histogram) {
    List<Instances> grown =
        instances.stream().filter(counted -> counted.haveGrown(histogram)).toList();
    return new Case(watched, grown, growing);
  }

  /** Whether there is nothing that a heap dump would have to decide. */
  boolean isClear() {
    return isGone() && instances.isEmpty() && growing.isEmpty();
  }
}
