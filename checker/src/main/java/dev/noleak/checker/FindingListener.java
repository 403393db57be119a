package dev.noleak.checker;

/**
 * Hears of every finding as data, for a tool that runs the compiler itself.
 *
 * <p>Register one before the compilation starts, in the context of its task: {@code
 * ((BasicJavacTask) task).getContext().put(FindingListener.class, listener)}. Called on the
 * compiler's thread, once per finding, in the order of the reports, beside the compiler's own
 * diagnostics and not in their place.
 */
@FunctionalInterface
public interface FindingListener {

  /** Takes one finding. An exception from here ends the compilation. */
  void found(Finding finding);
}
