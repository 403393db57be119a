package dev.noleak.testkit.heap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A heap dump of HotSpot, in its binary form. Objects are known by their ordinals, from 0 to {@link
 * #size}. The file is mapped into memory and must not be changed while this is in use; not for more
 * than one thread at a time.
 */
public final class HeapDump {
  private final Bytes in;
  private final Tables tables;
  private final ObjectIndex index;
  private final Follower follower;
  private final Namer namer;
  private final Values values;

  private HeapDump(Tables tables) throws HeapDumpException {
    this.in = tables.in;
    this.tables = tables;
    Fields fields = new Fields(in);
    Layouts layouts = new Layouts(in, fields, tables.symbols);
    this.index = Indexer.index(tables, layouts);
    this.follower = new Follower(tables, index, fields);
    this.namer = new Namer(tables, index, fields, layouts);
    this.values = new Values(tables, index, fields);
  }

  /**
   * Opens a dump.
   *
   * @throws HeapDumpException if it cannot be read, or needs more memory than there is
   */
  public static HeapDump open(Path file) throws HeapDumpException {
    try {
      return read(Bytes.map(file));
    } catch (IOException e) {
      throw new HeapDumpException(
          file + " cannot be read as a heap dump, the file system says: " + e, e);
    }
  }

  static HeapDump read(Bytes bytes) throws HeapDumpException {
    Bytes in = Header.read(bytes);
    Tables tables = Tables.read(in);
    Memory.check(in, tables.objects());
    return new HeapDump(tables);
  }

  /** The number of objects, classes among them. */
  public int size() {
    return index.size();
  }

  /** All classes, each at its {@linkplain HeapClass#index index}. */
  public List<HeapClass> classes() {
    return List.copyOf(tables.classes.all());
  }

  /** Whether the object refers to nothing, so that nobody has to ask. */
  public boolean isLeaf(int object) {
    return index.isLeaf(object);
  }

  /** The object that the class is. */
  public int ordinal(HeapClass type) {
    return index.ordinal(type.id);
  }

  /** The class of an object, or null for a class and for an array of primitives. */
  public @Nullable HeapClass classOf(int object) {
    long at = index.at(object);
    return switch (in.u1(at)) {
      case SubRecords.INSTANCE -> tables.classes.get(in.id(at + 5 + in.idSize()));
      case SubRecords.OBJECT_ARRAY -> tables.classes.get(in.id(at + 9 + in.idSize()));
      default -> null;
    };
  }

  /** The class that the object is, or null if it is not a class. */
  public @Nullable HeapClass asClass(int object) {
    long at = index.at(object);
    return in.u1(at) == SubRecords.CLASS ? tables.classes.get(index.id(object)) : null;
  }

  /** The name of an object's class. */
  public String typeName(int object) {
    HeapClass type = classOf(object);
    if (type != null) {
      return type.name();
    }
    long at = index.at(object);
    return in.u1(at) == SubRecords.CLASS
        ? "java.lang.Class"
        : Types.arrayName(in.u1(at + 9 + in.idSize()));
  }

  /** Tells what an object refers to. */
  public void follow(int object, References references) {
    follower.follow(object, references);
  }

  /** How one object refers to another, strongly or softly; null if it does not. */
  public @Nullable Reference between(int from, int to) {
    return namer.between(from, to);
  }

  /** The object that an instance's field of this name refers to, weakly too, or -1. */
  public int reference(int object, String field) {
    return values.reference(object, field);
  }

  /** An instance's field of this name if it is an {@code int}, else {@code otherwise}. */
  public int intValue(int object, String field, int otherwise) {
    return (int) values.number(object, field, Types.INT, otherwise);
  }

  /** The text of a string, a boxed primitive or an enum constant; null for any other object. */
  public @Nullable String text(int object, int most) {
    return new Texts(this, values).of(object, most);
  }

  /** The object at a place of an array of objects, or -1. */
  public int element(int array, int place) {
    return values.element(array, place);
  }

  /** The objects whose class is one of those wanted. */
  public int[] instances(Predicate<HeapClass> wanted) {
    boolean[] isWanted = new boolean[tables.classes.all().size()];
    for (HeapClass type : tables.classes.all()) {
      isWanted[type.index()] = wanted.test(type);
    }
    return IntStream.range(0, size())
        .filter(
            object -> {
              HeapClass type = classOf(object);
              return type != null && isWanted[type.index()];
            })
        .toArray();
  }

  /** The number of roots. */
  public int roots() {
    return tables.roots.size();
  }

  /** What kind of root the {@code root}-th is, and the object that it holds, or -1. */
  public HeapRoot root(int root) {
    Roots roots = tables.roots;
    boolean ofThread = roots.isOfThread(root);
    String frame =
        ofThread
            ? tables.stacks.frame(
                roots.trace(root), roots.depth(root), tables.classes, tables.symbols)
            : null;
    return new HeapRoot(
        HeapRoot.kind(roots.tag(root)),
        index.ordinal(roots.id(root)),
        ofThread ? index.ordinal(roots.thread(root)) : -1,
        frame);
  }

  /** The kind of the {@code root}-th root, without the rest. */
  public HeapRoot.Kind rootKind(int root) {
    return HeapRoot.kind(tables.roots.tag(root));
  }

  /** The object that the {@code root}-th root holds, or -1. */
  public int rootTarget(int root) {
    return index.ordinal(tables.roots.id(root));
  }
}
