package dev.noleak.maven.inventory.facts;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code import module} brings. Of a module that is not the JRE's there is only the name. */
final class ModuleImports {
  private static final ModuleFinder SYSTEM = ModuleFinder.ofSystem();

  /** The same for all files, and too much to have it once for each. */
  private static final Map<String, List<Import>> KNOWN = new ConcurrentHashMap<>();

  private ModuleImports() {}

  /** The packages that are imported on demand with {@code module}. */
  static List<Import> of(String module) {
    return KNOWN.computeIfAbsent(module, ModuleImports::find);
  }

  private static List<Import> find(String module) {
    Set<String> packages = new TreeSet<>();
    add(module, packages, new HashSet<>());
    return packages.stream().map(each -> new Import(each, false, true)).toList();
  }

  private static void add(String module, Set<String> packages, Set<String> seen) {
    if (!seen.add(module)) {
      return;
    }
    SYSTEM
        .find(module)
        .ifPresent(
            found -> {
              ModuleDescriptor descriptor = found.descriptor();
              descriptor.exports().stream()
                  .filter(each -> !each.isQualified())
                  .forEach(each -> packages.add(each.source()));
              descriptor.requires().stream()
                  .filter(each -> each.modifiers().contains(Requires.Modifier.TRANSITIVE))
                  .forEach(each -> add(each.name(), packages, seen));
            });
  }
}
