package dev.noleak.maven.fix;

import dev.noleak.checker.Finding;
import dev.noleak.maven.worker.Problem;
import dev.noleak.maven.worker.Request;
import dev.noleak.maven.worker.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that stand in for others in a compilation, so that a change is tried out before it is made.
 */
public final class Overlay {
  /** Every file stands for itself. */
  public static final Overlay NONE = new Overlay(Map.of());

  private final Map<Path, Path> instead;

  private Overlay(Map<Path, Path> instead) {
    this.instead = instead;
  }

  /**
   * Writes what files would hold.
   *
   * @param texts by the file that they are to stand in for
   * @param folder where they go
   */
  public static Overlay write(Map<Path, String> texts, Charset charset, Path folder)
      throws IOException {
    Map<Path, Path> instead = new LinkedHashMap<>();
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      // Javac wants a public class in a file of its name; the folder is all the same to it.
      Path file =
          Files.createDirectories(folder.resolve(Integer.toString(instead.size())))
              .resolve(each.getKey().getFileName());
      Files.write(file, each.getValue().getBytes(charset));
      instead.put(each.getKey(), file);
    }
    return new Overlay(instead);
  }

  /** The same compilation of what the files would hold. */
  public Request over(Request request) {
    return new Request(
        request.sources().stream()
            .map(Path::of)
            .map(file -> instead.getOrDefault(file, file).toString())
            .toList(),
        request.encoding(),
        request.options(),
        request.checkOptions());
  }

  /** The same response, told of the files that the others stand in for. */
  public Response back(Response response) {
    Map<URI, URI> originals = new LinkedHashMap<>();
    instead.forEach((file, other) -> originals.put(other.toUri(), file.toUri()));
    return new Response(
        response.rules(),
        response.findings().stream()
            .map(finding -> in(originals.getOrDefault(finding.file(), finding.file()), finding))
            .toList(),
        response.problems().stream().map(problem -> back(problem, originals)).toList());
  }

  private static Problem back(Problem problem, Map<URI, URI> originals) {
    @Nullable URI file = problem.file();
    return new Problem(
        file == null ? null : originals.getOrDefault(file, file),
        problem.line(),
        problem.column(),
        problem.message(),
        problem.unresolved());
  }

  private static Finding in(URI file, Finding finding) {
    return new Finding(
        finding.rule(),
        finding.className(),
        finding.member(),
        finding.field(),
        finding.kind(),
        finding.message(),
        finding.page(),
        file,
        finding.line(),
        finding.column(),
        finding.fix(),
        finding.noFix());
  }

  /** The files that others stand in for. */
  public List<Path> files() {
    return List.copyOf(instead.keySet());
  }
}
