package dev.noleak.maven.inventory.facts;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns source files into facts. The syntax tree of a file is garbage as soon as its facts are
 * there, so as many trees are in memory as there are threads, and each needs a parser of its own.
 */
public final class SourceParser {
  private final JavaParser parser = new JavaParser(configuration());
  private final Charset charset;
  private final Set<String> storedAnywhere;

  /**
   * @param storedAnywhere takes the names of all fields that something is stored in; safe for
   *     several threads where several parsers share it
   */
  public SourceParser(Charset charset, Set<String> storedAnywhere) {
    this.charset = charset;
    this.storedAnywhere = storedAnywhere;
  }

  /**
   * How files are parsed: as the newest language, and no more than parsed. Which version of the
   * language a project may use, and which comment belongs to what, is no matter of ours.
   */
  public static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE);
    configuration.getProcessors().clear();
    return configuration;
  }

  /** What a file says, or why it says nothing: one of both. */
  public record Read(@Nullable FileFacts facts, @Nullable Unparsed unparsed) {}

  /**
   * Reads {@code file}.
   *
   * @param isTest whether it is below a root of test sources
   */
  public Read read(Path file, boolean isTest) {
    try {
      ParseResult<CompilationUnit> result =
          parser.parse(new String(Files.readAllBytes(file), charset));
      CompilationUnit unit = result.getResult().orElse(null);
      // What is left of a tree with errors may lack the very members that count.
      if (unit == null || !result.isSuccessful()) {
        return unparsed(file, result.getProblems());
      }
      FactsBuilder facts = new FactsBuilder(header(unit, file, isTest));
      unit.accept(new FactsVisitor(facts), null);
      return new Read(facts.build(storedAnywhere), null);
    } catch (IOException e) {
      return new Read(
          null, new Unparsed(file, 1, "cannot be read: " + Problems.oneLine(e.toString())));
    } catch (StackOverflowError e) {
      return new Read(null, new Unparsed(file, 1, "is nested too deeply"));
    }
  }

  private static Read unparsed(Path file, List<Problem> problems) {
    return new Read(
        null,
        problems.isEmpty()
            ? new Unparsed(file, 1, "the parser does not say why")
            : Problems.of(file, problems.get(0)));
  }

  private static Header header(CompilationUnit unit, Path file, boolean isTest) {
    return new Header(
        file,
        isTest,
        unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse(""),
        imports(unit.getImports()));
  }

  /** Those of whole modules last: each of the others goes before them. */
  private static List<Import> imports(List<ImportDeclaration> imports) {
    return Stream.concat(
            imports.stream().filter(each -> !each.isModule()).map(SourceParser::imported),
            imports.stream()
                .filter(ImportDeclaration::isModule)
                .flatMap(each -> ModuleImports.of(each.getNameAsString()).stream()))
        .toList();
  }

  private static Import imported(ImportDeclaration each) {
    return new Import(each.getNameAsString(), each.isStatic(), each.isAsterisk());
  }
}
