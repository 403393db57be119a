package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.FieldFacts;
import dev.noleak.maven.inventory.facts.FileFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Puts the facts of all files together: first what is closeable, then what it may keep. */
public final class Join {
  private final List<TypeFacts> types;
  private final TypeIndex index;
  private final Hierarchy hierarchy;
  private final Slots slots;
  private final Tests tests;
  private final StoredTypes storedTypes;
  private final Map<TypeFacts, Map<FieldFacts, Boolean>> getThrowables = new HashMap<>();

  /**
   * @param files those of the main sources first: of two classes of one name, that one counts
   *     elsewhere
   * @param storedAnywhere the names of all fields that something is stored in
   * @param charset how to read a file once more
   */
  public Join(List<FileFacts> files, Set<String> storedAnywhere, Charset charset) {
    this.types = files.stream().flatMap(file -> file.types().stream()).toList();
    this.index = new TypeIndex(types);
    Jre jre = new Jre();
    Names names = new Names(index, jre);
    this.hierarchy = new Hierarchy(names, jre);
    this.slots = new Slots(names, hierarchy, storedAnywhere);
    this.tests = new Tests(names, files.stream().flatMap(file -> file.tests().stream()).toList());
    this.storedTypes = new StoredTypes(index, charset);
  }

  /** The closeable classes among those that are {@code asked} for, in the order of the files. */
  public List<CloseableType> closeables(Predicate<TypeFacts> asked) {
    return types.stream()
        .filter(asked)
        .filter(hierarchy::isCloseable)
        .map(this::closeable)
        .toList();
  }

  private CloseableType closeable(TypeFacts type) {
    return new CloseableType(
        type,
        hierarchy.isAutoCloseable(type),
        slots.of(type, this::getsThrowables),
        tests.of(type.name()));
  }

  /** Asked once for each field, though many classes may inherit it. */
  private boolean getsThrowables(TypeFacts type, FieldFacts field) {
    return getThrowables
        .computeIfAbsent(type, each -> new HashMap<>())
        .computeIfAbsent(
            field, each -> storedTypes.in(type, field).stream().anyMatch(this::isThrowable));
  }

  private boolean isThrowable(String name) {
    TypeFacts source = index.type(name, null);
    return hierarchy.isThrowable(source == null ? Type.of(name) : Type.of(source));
  }
}
