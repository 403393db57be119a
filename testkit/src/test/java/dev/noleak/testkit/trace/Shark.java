package dev.noleak.testkit.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import shark.HeapAnalysis;
import shark.HeapAnalysisFailure;
import shark.HeapAnalysisSuccess;
import shark.HeapAnalyzer;
import shark.HeapField;
import shark.HeapGraph;
import shark.HeapObject.HeapInstance;
import shark.IgnoredReferenceMatcher;
import shark.Leak;
import shark.LeakTrace;
import shark.MetadataExtractor;
import shark.OnAnalysisProgressListener;
import shark.ReferenceMatcher;
import shark.ReferencePattern.InstanceFieldPattern;

/** Another reader of heap dumps, asked for the same paths. */
final class Shark {
  private static final String LABEL = "object ";

  private final Map<Long, Integer> watched = new HashMap<>();

  /** The paths to the watched objects, by the ids of their markers. */
  @SuppressWarnings("deprecation") // The other form needs a graph that is opened and closed.
  Map<Integer, LeakTrace> paths(Path dump) {
    HeapAnalysis analysis =
        new HeapAnalyzer(OnAnalysisProgressListener.Companion.getNO_OP())
            .analyze(
                dump.toFile(),
                this::watched,
                ignored(),
                false,
                List.of(
                    reporter ->
                        reporter.getLabels().add(LABEL + reporter.getHeapObject().getObjectId())),
                MetadataExtractor.Companion.getNO_OP(),
                null);
    if (analysis instanceof HeapAnalysisFailure failure) {
      throw new IllegalStateException(failure.getException());
    }
    Map<Integer, LeakTrace> paths = new HashMap<>();
    Iterator<Leak> leaks = ((HeapAnalysisSuccess) analysis).getAllLeaks().iterator();
    while (leaks.hasNext()) {
      for (LeakTrace trace : leaks.next().getLeakTraces()) {
        paths.put(watched.getOrDefault(object(trace), -1), trace);
      }
    }
    return paths;
  }

  private static Long object(LeakTrace trace) {
    return trace.getLeakingObject().getLabels().stream()
        .filter(label -> label.startsWith(LABEL))
        .map(label -> Long.valueOf(label.substring(LABEL.length())))
        .findFirst()
        .orElse(-1L);
  }

  private Set<Long> watched(HeapGraph graph) {
    Iterator<HeapInstance> instances = graph.getInstances().iterator();
    while (instances.hasNext()) {
      HeapInstance instance = instances.next();
      if (instance.getInstanceClassName().equals(Watched.Marker.class.getName())) {
        HeapField id = instance.get(Watched.Marker.class.getName(), "id");
        HeapField referent = instance.get("java.lang.ref.Reference", "referent");
        if (id != null && referent != null && !referent.getValue().isNullReference()) {
          watched.put(referent.getValue().getAsObjectId(), id.getValue().getAsInt());
        }
      }
    }
    return watched.keySet();
  }

  private static List<ReferenceMatcher> ignored() {
    List<ReferenceMatcher> ignored = new ArrayList<>();
    Function<String, ReferenceMatcher> ofReference =
        field ->
            new IgnoredReferenceMatcher(new InstanceFieldPattern("java.lang.ref.Reference", field));
    for (String field : List.of("referent", "discovered", "next")) {
      ignored.add(ofReference.apply(field));
    }
    for (String field : List.of("prev", "next", "element")) {
      ignored.add(
          new IgnoredReferenceMatcher(new InstanceFieldPattern("java.lang.ref.Finalizer", field)));
    }
    return ignored;
  }
}
