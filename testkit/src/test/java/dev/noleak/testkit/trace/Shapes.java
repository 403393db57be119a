package dev.noleak.testkit.trace;

import dev.noleak.testkit.trace.Watched.Thing;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** Objects held by fields, arrays and references. */
@SuppressWarnings({"unused", "UnusedVariable"}) // That they are there is their use.
final class Shapes {
  static final Watched WATCHED = new Watched();

  static Object plain = WATCHED.thing("static field");
  static Object holder =
      new Sub(WATCHED.thing("instance field"), WATCHED.thing("superclass field"));
  static Object inner = WATCHED.watch("outer", new Outer()).new Inner();
  static Supplier<Object> lambda = capture(WATCHED.thing("lambda"));
  static Object[] array = {null, WATCHED.thing("array")};
  static Object[][] nested = {{}, {}, {null, WATCHED.thing("nested array")}};
  static Object component = new Pair("left", WATCHED.thing("record component"));
  static Object anonymous = anonymous(WATCHED.thing("anonymous class"));
  static Object softly = new SoftReference<>(WATCHED.thing("soft"));
  static Object behindSoft = new SoftReference<>(new Sub(WATCHED.thing("behind soft"), ""));
  static Object weakly = new WeakReference<>(WATCHED.thing("weak"));
  static Object phantom = new PhantomReference<>(WATCHED.thing("phantom"), new ReferenceQueue<>());
  static Object finalizable = WATCHED.watch("finalizable", new Finalizable());
  static Object both = WATCHED.thing("soft and strong");
  static Object softToBoth = new SoftReference<>(both);
  static Object subReference = new Named(WATCHED.thing("field of a weak reference"));
  static Object key = new Object();
  static Cleaner cleaner = cleaner(new Action(WATCHED.thing("cleaning action")));
  static Timer timer = timer(WATCHED.thing("timer task"));

  private Shapes() {}

  static class Base {
    final Object base;

    Base(Object base) {
      this.base = base;
    }
  }

  static final class Sub extends Base {
    final Object own;

    Sub(Object own, Object base) {
      super(base);
      this.own = own;
    }
  }

  static final class Outer {
    private int value;

    final class Inner {
      int next() {
        return ++value;
      }
    }
  }

  record Pair(Object left, Object right) {}

  @SuppressWarnings("ImmutableEnumChecker")
  enum Mode {
    SLOW;

    final Object payload = WATCHED.thing("enum constant");
  }

  record Action(Object held) implements Runnable {
    @Override
    public void run() {}
  }

  static final class Named extends WeakReference<Object> {
    final Object name;

    Named(Object name) {
      super(new Object());
      this.name = name;
    }
  }

  static final class Finalizable {
    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() {}
  }

  private static Supplier<Object> capture(Thing thing) {
    return () -> thing;
  }

  private static Object anonymous(Thing thing) {
    return new Object() {
      @Override
      public int hashCode() {
        return thing.hashCode();
      }
    };
  }

  private static Cleaner cleaner(Action action) {
    Cleaner made = Cleaner.create();
    made.register(key, action);
    return made;
  }

  private static Timer timer(Thing thing) {
    Timer made = new Timer("shapes timer", true);
    // The timer's thread has the next task in a local; so this is not the one.
    made.schedule(new Task("next"), 3_600_000);
    made.schedule(new Task(thing), 7_200_000);
    return made;
  }

  private static final class Task extends TimerTask {
    final Object held;

    Task(Object held) {
      this.held = held;
    }

    @Override
    public void run() {}
  }
}
