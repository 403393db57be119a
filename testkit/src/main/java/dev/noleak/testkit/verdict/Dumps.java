package dev.noleak.testkit.verdict;

import dev.noleak.testkit.trace.HeldObjects;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a heap dump, has it read and deletes it: it holds the secrets of the whole JVM. */
final class Dumps {
  /** Tells whose dump it is, should a JVM be killed before it can delete it. */
  private static final String PREFIX = "noleak-dump-" + ProcessHandle.current().pid() + "-";

  private static final FileAttribute<?>[] NONE = {};
  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
  };

  private final Vm vm;
  private final DumpReader reader;

  Dumps(Vm vm, DumpReader reader) {
    this.vm = vm;
    this.reader = reader;
  }

  /**
   * What {@code question} is answered by a dump of now, which is gone thereafter.
   *
   * @param kept where to leave the dump, in a folder that is made if it is missing; null to delete
   */
  <T> T take(@Nullable Path kept, Function<HeldObjects, T> question) throws IOException {
    Path folder = privateFolder();
    Path dump = folder.resolve("heap.hprof");
    Rounds.LOCK.lock();
    try {
      requireSpace(folder);
      vm.dump(dump);
      return question.apply(reader.read(kept == null ? dump : keep(dump, kept)));
    } finally {
      Rounds.LOCK.unlock();
      delete(dump);
      delete(folder);
    }
  }

  /** Windows deletes no file that is mapped into memory, as long as it is. */
  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  private static Path keep(Path dump, Path kept) throws IOException {
    Path folder = kept.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder);
    }
    // HotSpot made it readable by its owner only, and a move leaves it so.
    return Files.move(dump, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path privateFolder() throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return Files.createTempDirectory(PREFIX, posix ? OWNER_ONLY : NONE);
  }

  /** Half a dump would be no help, and a full disk would hurt others. */
  private static void requireSpace(Path folder) throws IOException {
    long needed = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < needed) {
      throw new IOException(
          "a heap dump may need %d MB and %s has %d MB left: free some, or name another folder with -Djava.io.tmpdir"
              .formatted(needed >> 20, folder.getParent(), usable >> 20));
    }
  }
}
