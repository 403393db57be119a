package dev.noleak.maven.report;

import dev.noleak.maven.leaks.Trace;
import dev.noleak.maven.leaks.Trace.Step;
import dev.noleak.maven.leaks.WatchedObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which class a leak is the fault of: seldom that of the object that should have gone. */
final class Culprits {
  private Culprits() {}

  /**
   * The classes on the path with a finding about the very field that it goes through, and the one
   * that holds the stored Throwable; or else that of the object itself.
   *
   * @param module whose test shows the leak
   */
  static Set<ClassEntry> of(WatchedObject object, int module, Classes classes) {
    Set<ClassEntry> culprits = new LinkedHashSet<>();
    Trace trace = object.trace();
    if (trace != null) {
      for (int i = 0; i < trace.steps().size(); i++) {
        Step step = trace.steps().get(i);
        ClassEntry owner = classes.find(module, step.owner());
        if (owner != null && i == trace.storedThrowable()) {
          culprits.add(owner);
        }
        // A field that a superclass declares is found in the class that is closed.
        for (String type : holders(trace, i)) {
          ClassEntry holder = classes.find(module, type);
          if (holder != null && holder.isFound(ClassNames.canonical(type) + "." + step.name())) {
            culprits.add(holder);
          }
        }
      }
    }
    // Under this rule the closed object itself may live on: what is wrong is what it keeps.
    if (culprits.isEmpty() || object.outcome().equals("keeps-throwable")) {
      culprits.add(classes.findOrAdd(module, object.type()));
    }
    return culprits;
  }

  /** The class that declares the field of a step, and the one of the object that has it. */
  private static Set<String> holders(Trace trace, int step) {
    Set<String> holders = new LinkedHashSet<>(List.of(trace.steps().get(step).owner()));
    if (step > 0) {
      holders.add(trace.steps().get(step - 1).target());
    }
    return holders;
  }
}
