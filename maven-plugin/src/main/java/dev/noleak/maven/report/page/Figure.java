package dev.noleak.maven.report.page;

/**
 * A total.
 *
 * @param label what is counted
 * @param value how many, or a dash where that is not known
 * @param remark more about it, or empty
 */
public record Figure(String label, String value, String remark) {}
