package dev.noleak.maven.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatusTest {
  @Test
  void saysWhatWasFoundAndWhatWasProved() {
    assertEquals(
        List.of(
            "found and proved leaking",
            "found, held by another class",
            "found, test passes",
            "found, test without verdict",
            "found, test not run",
            "found, no test",
            "known and proved leaking",
            "known, held by another class",
            "known, test passes",
            "known, test without verdict",
            "known, test not run",
            "known, no test",
            "leaks at run time, nothing found",
            "clean, held by another class",
            "clean and proved",
            "clean, test without verdict",
            "clean, test not run",
            "clean, no test",
            "leaks at run time, not checked",
            "not checked, held by another class",
            "proved, not checked",
            "not checked, test without verdict",
            "not checked, test not run",
            "not checked, no test"),
        all().stream().map(Status::words).toList());
  }

  @Test
  void isGoodOnlyWhereBothSaySo() {
    assertEquals(
        List.of("clean and proved"),
        all().stream().filter(each -> each.tone() == Tone.GOOD).map(Status::words).toList());
  }

  @Test
  void isBadWhereOneOfThemSaysSo() {
    for (Status each : all()) {
      assertEquals(
          each.found() == Found.FOUND || each.proof() == Proof.LEAKS,
          each.tone() == Tone.BAD,
          each.words());
    }
  }

  @Test
  void putsWhatNeedsSomebodyFirst() {
    List<Status> sorted = all();
    Collections.shuffle(sorted);
    Collections.sort(sorted);

    assertEquals("found and proved leaking", sorted.get(0).words());
    assertEquals("clean and proved", sorted.get(sorted.size() - 1).words());
  }

  private static List<Status> all() {
    List<Status> all = new ArrayList<>();
    for (Found found : Found.values()) {
      for (Proof proof : Proof.values()) {
        all.add(new Status(found, proof));
      }
    }
    return all;
  }
}
