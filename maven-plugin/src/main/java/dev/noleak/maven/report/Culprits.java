package dev.noleak.maven.report;

import dev.noleak.maven.leaks.Trace;
import dev.noleak.maven.leaks.Trace.Step;
import dev.noleak.maven.leaks.WatchedObject;
import java.util.LinkedHashSet;
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
        if (owner != null
            && (i == trace.storedThrowable()
                || owner.isFound(ClassNames.canonical(step.owner()) + "." + step.name()))) {
          culprits.add(owner);
        }
      }
    }
    // Under this rule the closed object itself may live on: what is wrong is what it keeps.
    if (culprits.isEmpty() || object.outcome().equals("keeps-throwable")) {
      culprits.add(classes.findOrAdd(module, object.type()));
    }
    return culprits;
  }
}
