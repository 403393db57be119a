package dev.noleak.maven.report.page;

/** A class that is shown elsewhere in the page. */
public record Anchor(String name, String id) {}
