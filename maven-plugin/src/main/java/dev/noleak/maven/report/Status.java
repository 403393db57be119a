package dev.noleak.maven.report;

/** What the checks found and what the tests proved, side by side. */
public record Status(Found found, Proof proof) implements Comparable<Status> {

  /** In words. */
  public String words() {
    return switch (proof) {
      case LEAKS ->
          switch (found) {
            case FOUND -> "found and proved leaking";
            case KNOWN -> "known and proved leaking";
            case CLEAN -> "leaks at run time, nothing found";
            case UNCHECKED -> "leaks at run time, not checked";
          };
      case PASSES ->
          switch (found) {
            case FOUND -> "found, test passes";
            case KNOWN -> "known, test passes";
            case CLEAN -> "clean and proved";
            case UNCHECKED -> "proved, not checked";
          };
      case HELD, UNDECIDED, NOT_RUN, NONE -> found.word() + ", " + proof.word();
    };
  }

  /** How good or bad that is. */
  public Tone tone() {
    if (found == Found.FOUND || proof == Proof.LEAKS) {
      return Tone.BAD;
    }
    if (found == Found.KNOWN) {
      return Tone.DOUBTFUL;
    }
    return switch (proof) {
      case LEAKS, HELD, UNDECIDED -> Tone.DOUBTFUL;
      case PASSES -> found == Found.CLEAN ? Tone.GOOD : Tone.OPEN;
      case NOT_RUN, NONE -> Tone.OPEN;
    };
  }

  /** What needs somebody most comes first. */
  @Override
  public int compareTo(Status other) {
    int byTone = tone().compareTo(other.tone());
    if (byTone != 0) {
      return byTone;
    }
    int byProof = proof.compareTo(other.proof);
    return byProof != 0 ? byProof : found.compareTo(other.found);
  }
}
