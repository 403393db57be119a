package dev.noleak.maven.project;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.charset.Charset;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The charset of a project's sources. */
public final class SourceEncoding {
  private SourceEncoding() {}

  /** The one that {@code project} is compiled with. */
  public static Charset of(MavenProject project, Properties userProperties)
      throws NotAnalysedException {
    Properties properties = new Properties();
    properties.putAll(project.getProperties());
    properties.putAll(userProperties);
    return of(
        new CompilerConfiguration(
                CompilerConfiguration.dom(project, "compile"), properties, UnaryOperator.identity())
            .value("encoding", "project.build.sourceEncoding"));
  }

  /** The charset {@code encoding}, or the platform's where there is none. */
  static Charset of(@Nullable String encoding) throws NotAnalysedException {
    try {
      return encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new NotAnalysedException(
          "'%s' is no encoding that this JVM knows; mend project.build.sourceEncoding"
              .formatted(encoding),
          e);
    }
  }
}
