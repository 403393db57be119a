package dev.noleak.maven;

import dev.noleak.maven.fix.Overlay;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.launch.WorkerJvm;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.outcome.Verdict;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Request;
import dev.noleak.maven.worker.Response;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks, ready to run on the compilations of a project.
 *
 * @param requests the compilations; there is one at least
 * @param folder for the files of this run
 * @param remedy what helps where a name is not found
 */
record Checking(
    WorkerJvm worker, List<Request> requests, WorkFolder folder, Roots roots, String remedy) {

  /** What the checks find in the sources as they are. */
  Verdict verdict() throws NotAnalysedException {
    return verdict(Overlay.NONE);
  }

  /** What they would find with the files of {@code overlay} in their places. */
  Verdict verdict(Overlay overlay) throws NotAnalysedException {
    List<Response> responses = new ArrayList<>();
    for (Request request : requests) {
      responses.add(overlay.back(worker.answer(overlay.over(request), folder.path())));
    }
    return Verdict.of(responses, folder.path(), roots::shown, remedy);
  }

  Charset charset() {
    return Charset.forName(requests.get(0).encoding());
  }

  /** The sources as they are now. */
  SourceTexts texts() {
    return new SourceTexts(charset());
  }

  Path scratch(String name) {
    return folder.path().resolve(name);
  }
}
