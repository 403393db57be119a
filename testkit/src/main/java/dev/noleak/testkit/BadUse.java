package dev.noleak.testkit;

import dev.noleak.testkit.report.Page;

/** The messages for what cannot work: cause, remedy, page. */
final class BadUse {
  private BadUse() {}

  static String trackedNull() {
    return text(
        "null was tracked, and null cannot leak",
        "hand over the object itself, where it exists already");
  }

  static String undying(String type, String what) {
    return text(
        "an object of " + type + " was tracked that never dies: it is " + what,
        "track an object that the test creates with 'new' or gets from the code under test");
  }

  static String trackedAfterEnd(String test, String thread) {
    return text(
        "thread '%s' tracked an object after the end of %s".formatted(thread, test),
        "wait in the test for the threads that it started, and track what they make before it ends");
  }

  static String scopeWithoutNoLeak(String method) {
    return text(
        method + " takes a LeakScope, but neither it nor its class is annotated with @NoLeak",
        "annotate the method or the class with @NoLeak; on a field it is for that field alone");
  }

  static String heldField(String field, String modifier) {
    return text(
        "@NoLeak is on the %s field %s, which the test cannot let go of".formatted(modifier, field),
        "remove '%s', so that the field can be emptied after the test".formatted(modifier));
  }

  static String primitiveField(String field) {
    return text(
        "@NoLeak is on the field " + field + ", which holds a primitive value and no object",
        "remove the annotation");
  }

  static String closedPackage(String field, String packageName) {
    return text(
        "@NoLeak is on the field " + field + ", and the module of the test does not let us read it",
        "add 'opens " + packageName + " to dev.noleak.testkit' to the module");
  }

  /** In the words of whoever asks for it, an annotation or a call. */
  static String patience(String asked) {
    return text(asked + " is negative", "give milliseconds, 0 or more; 5000 is the default");
  }

  static String repeat(int repeat) {
    return text(
        "@NoLeak(repeat = %d) cannot show growth".formatted(repeat),
        "use 3 or more: the first run may fill caches, and the others are compared; 1 is no repeating");
  }

  static String noHistogram() {
    return text(
        "@NoLeak(repeat) counts live instances, and this JVM does not tell them",
        "run the test on a HotSpot JVM with the module jdk.management, or without repeat");
  }

  static String oncePerClassOnMethod(String method) {
    return text(
        "@NoLeak(judged = ONCE_PER_CLASS) is on the method " + method, "put it on the class");
  }

  static String storesNotClosed(String parameter) {
    return text(
        "the configuration parameter "
            + parameter
            + " is false, so that no verdict would be reached",
        "remove it");
  }

  private static String text(String cause, String remedy) {
    return "NoLeak: %s.%nRemedy: %s.%nSee %s".formatted(cause, remedy, Page.BAD_USE.address());
  }
}
