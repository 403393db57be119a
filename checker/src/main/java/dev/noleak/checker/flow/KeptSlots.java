package dev.noleak.checker.flow;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the slots at one point of a body. Slots and facts are numbered by their {@link
 * Scope}. Immutable: every operation gives a new one.
 */
final class KeptSlots {
  private static final BitSet NONE = new BitSet();

  /** The point that no execution reaches. */
  static final KeptSlots UNREACHABLE = new KeptSlots(false, NONE, NONE, NONE, NONE, NONE);

  private final boolean reachable;

  /** Slots in which what they held on entry may still be. */
  private final BitSet keeps;

  /** Slots in which there may be a Throwable that this body stored. */
  private final BitSet stored;

  /** Facts that may have been brought about since entry. */
  private final BitSet brought;

  /** Facts that certainly hold. */
  private final BitSet established;

  /** Facts by which a guard took the object for closed. */
  private final BitSet assumed;

  private KeptSlots(
      boolean reachable,
      BitSet keeps,
      BitSet stored,
      BitSet brought,
      BitSet established,
      BitSet assumed) {
    this.reachable = reachable;
    this.keeps = keeps;
    this.stored = stored;
    this.brought = brought;
    this.established = established;
    this.assumed = assumed;
  }

  /** The entry of a body: every slot may hold something, nothing is brought about yet. */
  static KeptSlots atEntry(int slots) {
    BitSet all = new BitSet();
    all.set(0, slots);
    return new KeptSlots(true, all, NONE, NONE, NONE, NONE);
  }

  boolean isReachable() {
    return reachable;
  }

  boolean keeps(int slot) {
    return keeps.get(slot) || stored.get(slot);
  }

  boolean stores(int slot) {
    return stored.get(slot);
  }

  boolean mayHaveBrought(int fact) {
    return brought.get(fact);
  }

  boolean hasEstablished(int fact) {
    return established.get(fact);
  }

  KeptSlots clear(int slot) {
    return with(without(keeps, slot), without(stored, slot), brought, established, assumed);
  }

  /** After a store: a plain slot forgets what it held, a container does not. */
  KeptSlots store(int slot, boolean replaces) {
    BitSet kept = replaces ? without(keeps, slot) : keeps;
    return with(kept, withBit(stored, slot), brought, established, assumed);
  }

  KeptSlots bring(int fact) {
    return with(keeps, stored, withBit(brought, fact), withBit(established, fact), assumed);
  }

  KeptSlots unestablish(int fact) {
    return with(keeps, stored, brought, without(established, fact), assumed);
  }

  boolean assumes(int fact) {
    return assumed.get(fact);
  }

  /** Behind a guard by {@code fact}: closed before, so all that close clears is clear. */
  KeptSlots closedBefore(int fact, int facts) {
    BitSet all = new BitSet();
    all.set(0, facts);
    return with(NONE, stored, brought, all, withBit(assumed, fact));
  }

  /** After a body that leaves {@code exit} when it is entered here. */
  KeptSlots then(KeptSlots exit) {
    if (!reachable || !exit.reachable) {
      return UNREACHABLE;
    }
    BitSet old = (BitSet) keeps.clone();
    old.and(exit.keeps);
    BitSet fresh = (BitSet) stored.clone();
    fresh.and(exit.keeps);
    fresh.or(exit.stored);
    return with(
        old,
        fresh,
        or(brought, exit.brought),
        or(established, exit.established),
        or(assumed, exit.assumed));
  }

  KeptSlots leastUpperBound(KeptSlots other) {
    if (!reachable) {
      return other;
    }
    if (!other.reachable) {
      return this;
    }
    return with(
        or(keeps, other.keeps),
        or(stored, other.stored),
        or(brought, other.brought),
        and(established, other.established),
        and(assumed, other.assumed));
  }

  private KeptSlots with(
      BitSet keeps, BitSet stored, BitSet brought, BitSet established, BitSet assumed) {
    return reachable ? new KeptSlots(true, keeps, stored, brought, established, assumed) : this;
  }

  private static BitSet without(BitSet bits, int bit) {
    BitSet result = (BitSet) bits.clone();
    result.clear(bit);
    return result;
  }

  private static BitSet withBit(BitSet bits, int bit) {
    BitSet result = (BitSet) bits.clone();
    result.set(bit);
    return result;
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.and(b);
    return result;
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.or(b);
    return result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptSlots that
        && reachable == that.reachable
        && keeps.equals(that.keeps)
        && stored.equals(that.stored)
        && brought.equals(that.brought)
        && established.equals(that.established)
        && assumed.equals(that.assumed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reachable, keeps, stored, brought, established, assumed);
  }

  @Override
  public String toString() {
    return reachable
        ? "keeps " + keeps + " stored " + stored + " brought " + brought + " sure " + established
        : "unreachable";
  }
}
