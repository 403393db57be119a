package dev.noleak.maven.inventory.join;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import dev.noleak.maven.inventory.facts.FieldFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The types of what is stored in a field for any object: here, and only here, expressions must be
 * understood, which is the symbol solver's work. It needs the file's tree once more. Few closeable
 * classes have such a field, so few files are parsed twice.
 */
final class StoredTypes {
  private final TypeIndex index;
  private final Charset charset;

  StoredTypes(TypeIndex index, Charset charset) {
    this.index = index;
    this.charset = charset;
  }

  /** The names of the types of all that {@code type}'s file stores in {@code field}. */
  List<String> in(TypeFacts type, FieldFacts field) {
    CombinedTypeSolver solver = new CombinedTypeSolver(new ReflectionTypeSolver());
    JavaParser parser =
        new JavaParser(
            new ParserConfiguration()
                // With what makes a var a var.
                .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false)
                .setSymbolResolver(new JavaSymbolSolver(solver)));
    solver.add(new SourceTypeSolver(index, parsed -> parse(parser, parsed)));
    try {
      List<String> types = new ArrayList<>();
      for (Expression value : values(parser, type, field)) {
        types.addAll(types(value));
      }
      return types;
    } catch (StackOverflowError e) {
      // The library goes deeper into code that is nested deeply than our own visits do.
      return List.of();
    } finally {
      // It keeps one for each solver, and so all trees, in a static map that it locks by its class.
      Object lock = JavaParserFacade.class;
      synchronized (lock) {
        JavaParserFacade.clearInstances();
      }
    }
  }

  private List<Expression> values(JavaParser parser, TypeFacts type, FieldFacts field) {
    Optional<CompilationUnit> unit = parse(parser, type.header().file());
    List<Expression> values = new ArrayList<>();
    for (Node body : unit.map(each -> Bodies.of(each, type)).orElse(List.of())) {
      values.addAll(StoredValues.of(body, field.name()));
    }
    return values;
  }

  private Optional<CompilationUnit> parse(JavaParser parser, Path file) {
    try {
      // Of a tree that is not allowed at this level nothing is missing.
      return parser.parse(new String(Files.readAllBytes(file), charset)).getResult();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<String> types(Expression value) {
    try {
      return types(value.calculateResolvedType());
    } catch (RuntimeException | StackOverflowError e) {
      // It throws many kinds of exceptions at code that does not compile or needs a library.
      return List.of();
    }
  }

  private static List<String> types(ResolvedType type) {
    if (type.isReferenceType()) {
      return List.of(type.asReferenceType().getQualifiedName());
    }
    if (type.isUnionType()) {
      return type.asUnionType().getElements().stream()
          .flatMap(element -> types(element).stream())
          .toList();
    }
    if (type.isTypeVariable()) {
      return type.asTypeParameter().getBounds().stream()
          .flatMap(bound -> types(bound.getType()).stream())
          .toList();
    }
    return List.of();
  }
}
