package dev.noleak.maven.inventory;

import dev.noleak.maven.inventory.facts.FileFacts;
import dev.noleak.maven.inventory.facts.SourceParser;
import dev.noleak.maven.inventory.facts.SourceParser.Read;
import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.facts.Unparsed;
import dev.noleak.maven.inventory.join.CloseableType;
import dev.noleak.maven.inventory.join.Join;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The closeable classes of some source files.
 *
 * <p>Its memory is bounded by what is declared, not by what is written: of each file a few small
 * records about its classes and fields are kept, all bodies are forgotten with the syntax tree, and
 * there are no more trees at a time than threads.
 *
 * @param files how many were read
 */
public record Survey(int files, List<CloseableType> closeables, List<Unparsed> unparsed) {

  private static final Progress SILENT = new Progress(Duration.ofDays(1), line -> {});

  public Survey {
    closeables = List.copyOf(closeables);
    unparsed = List.copyOf(unparsed);
  }

  /**
   * Reads {@code files}.
   *
   * @param includesTests whether closeable classes of test sources count, too
   */
  public static Survey of(
      List<SourceFile> files,
      boolean includesTests,
      Charset charset,
      int threads,
      Progress progress)
      throws InterruptedIOException {
    Set<String> storedAnywhere = ConcurrentHashMap.newKeySet();
    List<Read> reads =
        new Parallel(threads, progress)
            .map(
                files,
                () -> {
                  SourceParser parser = new SourceParser(charset, storedAnywhere);
                  return file -> parser.read(file.path(), file.isTest());
                });
    List<FileFacts> facts = new ArrayList<>();
    List<Unparsed> unparsed = new ArrayList<>();
    for (Read read : reads) {
      if (read.facts() != null) {
        facts.add(read.facts());
      }
      if (read.unparsed() != null) {
        unparsed.add(read.unparsed());
      }
    }
    return new Survey(
        files.size(),
        joined(
            new Join(facts, storedAnywhere, charset),
            type -> includesTests || !type.header().isTest()),
        unparsed);
  }

  /** In a thread like the parsers': some files are parsed again, and need as much stack again. */
  private static List<CloseableType> joined(Join join, Predicate<TypeFacts> asked)
      throws InterruptedIOException {
    return new Parallel(1, SILENT).map(List.of(join), () -> each -> each.closeables(asked)).get(0);
  }
}
