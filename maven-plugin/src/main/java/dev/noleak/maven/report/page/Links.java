package dev.noleak.maven.report.page;

import org.jspecify.annotations.Nullable;

/** Addresses out of files: only those of pages become links. */
final class Links {
  private Links() {}

  static @Nullable String safe(@Nullable String address) {
    return address != null && (address.startsWith("https://") || address.startsWith("http://"))
        ? address
        : null;
  }
}
