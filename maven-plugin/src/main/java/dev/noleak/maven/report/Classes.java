package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.sarif.Reported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of all modules, by name; where two modules have one of a name, each has its own. */
final class Classes {
  private final List<Map<String, ClassEntry>> modules = new ArrayList<>();
  private final List<ModuleFiles> files = new ArrayList<>();
  private final Map<String, ClassEntry> anywhere = new HashMap<>();

  /** Adds the next module, with what its inventory and its findings tell. */
  void add(ModuleInputs inputs) {
    int module = modules.size();
    modules.add(new LinkedHashMap<>());
    files.add(inputs.files());
    if (inputs.inventory() != null) {
      for (Inventory.Closeable each : inputs.inventory().closeables()) {
        add(module, new ClassEntry(each.name(), each.file(), each.line(), each.slots()));
      }
    }
    if (inputs.findings() != null) {
      for (Reported each : inputs.findings()) {
        of(module, each).add(each);
      }
    }
  }

  /** The classes of {@code module}. */
  Collection<ClassEntry> in(int module) {
    return modules.get(module).values();
  }

  /** The class that {@code module} means by {@code name}, or null if there is none. */
  @Nullable ClassEntry find(int module, String name) {
    String key = ClassNames.canonical(name);
    ClassEntry own = modules.get(module).get(key);
    return own != null ? own : anywhere.get(key);
  }

  /** The same; one that is not known becomes known, in {@code module}. */
  ClassEntry findOrAdd(int module, String name) {
    ClassEntry known = find(module, name);
    if (known != null) {
      return known;
    }
    String canonical = ClassNames.canonical(name);
    String file = files.get(module).mainSource(canonical);
    return add(module, new ClassEntry(canonical, file, 0, List.of()));
  }

  private ClassEntry of(int module, Reported finding) {
    String field = finding.field();
    if (field != null) {
      String name = ClassNames.ofField(field);
      ClassEntry own = modules.get(module).get(ClassNames.canonical(name));
      return own != null ? own : add(module, new ClassEntry(name, finding.file(), 0, List.of()));
    }
    ClassEntry around = around(module, finding);
    if (around != null) {
      return around;
    }
    String file = finding.file();
    ClassEntry own = modules.get(module).get(file);
    return own != null ? own : add(module, new ClassEntry(file, file, 0, List.of()));
  }

  /** The closeable that begins last before the finding, in its file. */
  private @Nullable ClassEntry around(int module, Reported finding) {
    ClassEntry around = null;
    for (ClassEntry each : modules.get(module).values()) {
      if (each.file().equals(finding.file())
          && each.line() > 0
          && each.line() <= finding.line()
          && (around == null || each.line() > around.line())) {
        around = each;
      }
    }
    return around;
  }

  private ClassEntry add(int module, ClassEntry entry) {
    String key = ClassNames.canonical(entry.name());
    modules.get(module).put(key, entry);
    anywhere.putIfAbsent(key, entry);
    return entry;
  }
}
