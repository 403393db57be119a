package dev.noleak.maven.report.page;

import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.report.Leak;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leak as it is shown.
 *
 * @param title what should have gone
 * @param place where the test handed it over
 * @param why the reason
 * @param advice what to do, or empty
 * @param page the address that says more, or null
 * @param id the leak's, or empty
 * @param tests the tests that show it
 * @param expected whether they say that they know
 * @param picture of the path, or null where none is known
 * @param text the same in lines
 */
public record LeakView(
    String title,
    String place,
    String why,
    String advice,
    @Nullable String page,
    String id,
    List<String> tests,
    boolean expected,
    @Nullable TracePicture picture,
    List<String> text) {

  static LeakView of(Leak leak) {
    WatchedObject object = leak.object();
    String detail = object.detail().isEmpty() ? "" : " (" + object.detail() + ")";
    String reason = object.reason().isEmpty() ? "" : " “" + object.reason() + "”";
    return new LeakView(
        PictureNames.shortName(object.type()) + reason,
        object.place(),
        object.why() + detail,
        object.advice() == null ? "" : object.advice(),
        Links.safe(object.page()),
        object.leakId() == null ? "" : object.leakId(),
        leak.tests(),
        leak.expected(),
        object.trace() == null ? null : PictureDrawing.of(object.trace()),
        object.trace() == null ? List.of() : object.trace().text());
  }
}
