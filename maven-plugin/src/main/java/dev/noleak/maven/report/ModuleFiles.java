package dev.noleak.maven.report;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Where a module has what a report needs.
 *
 * @param name the module's
 * @param folder where our goals write
 * @param repository the top folder of the repository
 * @param encoding the charset of the sources
 */
public record ModuleFiles(String name, Path folder, Path repository, Charset encoding) {}
