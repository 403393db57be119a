package dev.noleak.maven.worker;

import com.sun.tools.javac.file.CacheFSInfo;
import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.util.Context;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Javac's own file manager, but for the loader of processors. */
final class SourceFileManager extends JavacFileManager {

  SourceFileManager(Charset encoding) {
    super(context(), true, encoding);
  }

  /** As javac sets it up for its own file manager. */
  private static Context context() {
    Context context = new Context();
    CacheFSInfo.preRegister(context);
    return context;
  }

  @Override
  public @Nullable ClassLoader getClassLoader(Location location) {
    Iterable<? extends File> files = getLocation(location);
    if (files == null) {
      return null;
    }
    List<URL> urls = new ArrayList<>();
    for (File file : files) {
      try {
        urls.add(file.toURI().toURL());
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ProcessorLoader(urls.toArray(URL[]::new));
  }
}
