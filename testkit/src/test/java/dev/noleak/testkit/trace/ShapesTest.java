package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapesTest {
  private static final Watched WATCHED = Shapes.WATCHED;

  private static HeldObjects held = new NoObjects();

  @BeforeAll
  static void read() throws Exception {
    held = HeapDumps.read(RealDump.file(), Watched.Marker.class.getName());
  }

  @AfterAll
  static void forget() {
    held = new NoObjects();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          static field              | static Shapes.plain
          instance field            | static Shapes.holder > Shapes$Sub.own
          superclass field          | static Shapes.holder > Shapes$Base.base
          outer                     | static Shapes.inner > Shapes$Outer$Inner.this$0
          lambda                    | static Shapes.lambda > Shapes$$Lambda.arg$1
          anonymous class           | static Shapes.anonymous > Shapes$1.val$thing
          array                     | static Shapes.array > Object[1]
          nested array              | static Shapes.nested > Object[2][] > Object[1]
          record component          | static Shapes.component > Shapes$Pair.right
          enum constant             | static Shapes$Mode.SLOW > Shapes$Mode.payload
          finalizable               | static Shapes.finalizable
          soft and strong           | static Shapes.both
          field of a weak reference | static Shapes.subReference > Shapes$Named.name
          """)
  void tellsFieldsAndArrays(String name, String path) {
    assertEquals(path, path(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          HashMap              | hashMap > HashMap["c1"]
          HashMap by Integer   | integers > HashMap[17]
          HashMap by enum      | enums > HashMap[DAYS]
          HashMap by Character | characters > HashMap['x']
          HashMap by Boolean   | booleans > HashMap[true]
          HashMap by Double    | doubles > HashMap[1.5]
          HashMap by Class     | classes > HashMap[List.class]
          HashMap by object    | objects > HashMap[Collected$Pin]
          HashMap key          | keys > HashMap key
          HashMap as tree      | tree > HashMap[Collected$Same]
          own map              | own > Collected$Own["o1"]
          LinkedHashMap        | linked > LinkedHashMap["l1"]
          ConcurrentHashMap    | concurrent > ConcurrentHashMap["m1"]
          Hashtable            | table > Hashtable["t1"]
          TreeMap              | sorted > TreeMap["s1"]
          SkipListMap          | skip > ConcurrentSkipListMap["k1"]
          WeakHashMap          | weak > WeakHashMap[Collected$Pin]
          IdentityHashMap      | identity > IdentityHashMap[Collected$Pin]
          Map1                 | map1 > ImmutableCollections$Map1["one"]
          MapN                 | mapN > ImmutableCollections$MapN["two"]
          SingletonMap         | single > Collections$SingletonMap["s"]
          SynchronizedMap      | synced > Collections$SynchronizedMap.m > HashMap["y1"]
          EnumMap              | enumMap > EnumMap[HOURS]
          """)
  void tellsMapsByTheirKeys(String name, String path) {
    assertEquals("static Collected." + path, path(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HashSet               | hashSet > HashSet element
          LinkedHashSet         | linkedSet > LinkedHashSet element
          TreeSet               | treeSet > TreeSet element
          KeySetView            | keySet > ConcurrentHashMap$KeySetView element
          SetFromMap            | fromMap > Collections$SetFromMap element
          CopyOnWriteArraySet   | copiedSet > CopyOnWriteArraySet element
          Set12                 | set12 > ImmutableCollections$Set12 element
          SetN                  | setN > ImmutableCollections$SetN element
          ArrayList             | list > ArrayList[1]
          Vector                | vector > Vector[1]
          asList                | asList > Arrays$ArrayList[1]
          List12                | list12 > ImmutableCollections$List12[1]
          ListN                 | listN > ImmutableCollections$ListN[2]
          CopyOnWriteArrayList  | copied > CopyOnWriteArrayList[1]
          LinkedList            | links > LinkedList[1]
          end of it             | linksEnd > LinkedList[3]
          ArrayDeque            | deque > ArrayDeque element
          ConcurrentLinkedQueue | queue > ConcurrentLinkedQueue element
          ConcurrentLinkedDeque | deque2 > ConcurrentLinkedDeque element
          LinkedBlockingQueue   | blocking > LinkedBlockingQueue element
          LinkedBlockingDeque   | blocking2 > LinkedBlockingDeque element
          ArrayBlockingQueue    | bounded > ArrayBlockingQueue element
          PriorityQueue         | heap > PriorityQueue element
          """)
  void tellsListsSetsAndQueues(String name, String path) {
    assertEquals("static Collected." + path, path(name));
  }

  @Test
  void namesMethodAndLineOfALocal() {
    String path = path("Java local");

    assertTrue(
        path.matches("Java local in Threads\\.hold\\(Threads\\.java:\\d+\\), thread \"shapes\""),
        path);
  }

  @Test
  void tellsALockedObject() {
    assertTrue(path("monitor").endsWith("thread \"locking\""), path("monitor"));
  }

  @Test
  void tellsAVirtualThreadsLocal() {
    assumeTrue(RealDump.hasVirtualThreads());

    String path = path("virtual thread's local");

    assertTrue(path.startsWith("Java local in Threads.holdVirtually(Threads.java:"), path);
  }

  @Test
  void tellsThreadsAndThreadLocals() {
    assertEquals("thread \"locking\"", path("thread"));
    assertEquals("thread \"shapes\" > ThreadLocal value", path("ThreadLocal"));
    assertEquals("thread \"shapes\" > ThreadLocal value", path("InheritableThreadLocal"));
  }

  @Test
  void tellsTimerTasksAndCleaningActions() {
    assertEquals(
        "thread \"shapes timer\" > TimerThread.queue > TaskQueue.queue > TimerTask[2]"
            + " > Shapes$Task.held",
        path("timer task"));
    assertTrue(path("cleaning action").endsWith(" > Shapes$Action.held"), path("cleaning action"));
  }

  @Test
  void tellsClassLoaders() {
    assertEquals("static Loaded$Plugin.held", path("static field of a plugin"));
    assertEquals(
        "static Loaded.instance > class of Loaded$Plugin > loader of Loaded$Plugin",
        path("loader"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weak", "phantom", "soft", "behind soft"})
  void isSilentAboutWhatIsNotStronglyHeld(String name) {
    assertFalse(held.strong().containsKey(WATCHED.id(name)));
  }

  @Test
  void tellsApartWhatIsSoftlyHeld() {
    // Some collectors clear soft references in the collection before a dump.
    assumeFalse(((SoftReference<?>) Shapes.softly).refersTo(null));

    assertEquals(Set.of(WATCHED.id("soft"), WATCHED.id("behind soft")), held.soft());
  }

  @Test
  void marksTheFirstStoredThrowable() {
    assertEquals(
        List.of(
            "static Failures.cause         >> STORED THROWABLE  IllegalStateException: outer",
            "  -> Throwable.cause             Failures$Carrier",
            "  -> Failures$Carrier.source",
            "  => Watched$Thing               should have been collected"),
        TraceText.lines(trace("cause")));
    assertEquals(
        "static Failures.suppressed > Throwable.suppressedExceptions > ArrayList[0]"
            + " > Failures$Carrier.source",
        path("suppressed"));
  }

  @Test
  void marksNoSurvivorAsStored() {
    assertEquals(-1, trace("Throwable").storedThrowable());
  }

  @Test
  void escapesAndCutsMessages() {
    assertEquals("line\\nnext \\u001b[31m \\u202e!", trace("message").steps().get(0).message());
    assertEquals("x".repeat(120) + "...", trace("long message").steps().get(0).message());
  }

  @Test
  void findsTheThrowableThatOnlyAClosedObjectHolds() {
    LeakTrace trace = Objects.requireNonNull(held.throwableThrough(WATCHED.id("client")));

    assertEquals("static Failures.client > Failures$Client.failure", RealDump.line(trace));
    assertEquals("closed", trace.steps().get(1).message());
    assertEquals(Failures.Carrier.class.getName(), trace.survivor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"client without", "client of shared", "Throwable", "weak"})
  void findsNoThrowableThatIsNotThere(String name) {
    assertNull(held.throwableThrough(WATCHED.id(name)));
  }

  @Test
  void findsTheInstancesOfAClassAndItsSubclasses() {
    List<LeakTrace> traces = held.instancesOf(Shapes.Base.class.getName());

    assertEquals(List.of("static Shapes.holder"), traces.stream().map(RealDump::line).toList());
  }

  @Test
  void givesNoMoreInstancesThanItSays() {
    assertEquals(HeldObjects.MOST_INSTANCES, held.instancesOf("java.lang.String").size());
  }

  private static String path(String name) {
    return RealDump.line(trace(name));
  }

  private static LeakTrace trace(String name) {
    return Objects.requireNonNull(held.strong().get(WATCHED.id(name)), name);
  }
}
