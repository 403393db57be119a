package dev.noleak.maven.resolve;

import org.eclipse.aether.RepositorySystemSession;

/** What to say when something cannot be resolved. */
final class Failures {
  private Failures() {}

  static String oneLine(Exception failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static String remedy(RepositorySystemSession session) {
    return session.isOffline() ? "; run once without -o (offline), so that Maven can fetch it" : "";
  }
}
