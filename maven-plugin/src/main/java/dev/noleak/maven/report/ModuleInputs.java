package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.Leaks;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.sarif.Reported;
import dev.noleak.maven.sarif.SarifFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the goals wrote of a module: each null where that goal has not run.
 *
 * @param written when which of them was written
 */
public record ModuleInputs(
    ModuleFiles files,
    @Nullable List<Reported> findings,
    @Nullable Inventory inventory,
    @Nullable Leaks leaks,
    Map<Source, Instant> written) {

  public ModuleInputs {
    written = Map.copyOf(written);
  }

  /**
   * Reads them.
   *
   * @param shown how a file is shown to a person
   */
  public static ModuleInputs read(ModuleFiles files, Function<Path, String> shown, Goals goals)
      throws NotAnalysedException, IOException {
    Map<Source, Instant> written = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      Path file = files.folder().resolve(source.file());
      if (Files.exists(file)) {
        written.put(source, Files.getLastModifiedTime(file).toInstant());
      }
    }
    Function<Source, InputFile> input =
        source -> {
          Path file = files.folder().resolve(source.file());
          return new InputFile(file, shown.apply(file), source, goals);
        };
    return new ModuleInputs(
        files,
        input.apply(Source.FINDINGS).read(SarifFindings::of),
        input.apply(Source.INVENTORY).read(Inventory::of),
        input.apply(Source.LEAKS).read(Leaks::of),
        written);
  }

  /** Whether none of the goals has run. */
  public boolean isEmpty() {
    return written.isEmpty();
  }
}
