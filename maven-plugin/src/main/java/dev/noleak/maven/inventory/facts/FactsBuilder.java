package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.noleak.maven.inventory.facts.TypeFacts.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one file while it is walked through. */
final class FactsBuilder {
  private static final Opening CLOSED = new Opening(false, true, true, false);

  /**
   * A class that the walk is in.
   *
   * @param numbers how many of each simple name, or of none, have been numbered in it
   */
  private record Frame(TypeFacts type, Map<String, Integer> numbers) {}

  private final Header header;
  private final Stores stores = new Stores();
  private final List<TypeFacts> types = new ArrayList<>();
  private final List<TestFacts> tests = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable LocalNames locals;

  FactsBuilder(Header header) {
    this.header = header;
  }

  Stores stores() {
    return stores;
  }

  /**
   * What was gathered.
   *
   * @param storedAnywhere takes the names of all fields that the file stores in
   */
  FileFacts build(Set<String> storedAnywhere) {
    Set<String> declared = new HashSet<>();
    types.forEach(type -> type.fields().forEach(field -> declared.add(field.name())));
    stores.retain(declared, storedAnywhere);
    return new FileFacts(types, tests);
  }

  void enter(TypeFacts type) {
    frames.push(new Frame(type, new HashMap<>()));
  }

  void leave() {
    frames.pop();
  }

  /** What can be named here and not elsewhere. */
  @Nullable LocalNames here() {
    return locals;
  }

  /** Forgets what has been declared since {@code before}. */
  void back(@Nullable LocalNames before) {
    locals = before;
  }

  /** The type variables of a method. */
  void variables(NodeList<TypeParameter> parameters) {
    for (Map.Entry<String, TypeName> each : TypeNames.bounds(parameters, locals).entrySet()) {
      locals = new LocalNames(each.getKey(), each.getValue(), locals);
    }
  }

  TypeFacts type(ClassOrInterfaceDeclaration node) {
    String name = name(node, node.isLocalClassDeclaration());
    List<TypeName> supertypes = new ArrayList<>(TypeNames.all(node.getExtendedTypes(), locals));
    supertypes.addAll(TypeNames.all(node.getImplementedTypes(), locals));
    return add(
        node,
        name,
        node.isInterface() ? Form.INTERFACE : Form.CLASS,
        TypeNames.bounds(node.getTypeParameters(), locals),
        supertypes,
        node.isInterface() ? List.of() : Declarations.fields(node.getMembers(), locals),
        node.isStatic() || node.isInterface());
  }

  TypeFacts type(EnumDeclaration node) {
    return add(
        node,
        name(node, false),
        Form.ENUM,
        Map.of(),
        with("java.lang.Enum", node.getImplementedTypes()),
        Declarations.fields(node.getMembers(), locals),
        true);
  }

  TypeFacts type(RecordDeclaration node) {
    String name = name(node, node.isLocalRecordDeclaration());
    return add(
        node,
        name,
        Form.RECORD,
        TypeNames.bounds(node.getTypeParameters(), locals),
        with("java.lang.Record", node.getImplementedTypes()),
        Declarations.components(node, locals),
        true);
  }

  TypeFacts type(AnnotationDeclaration node) {
    return add(node, name(node, false), Form.INTERFACE, Map.of(), List.of(), List.of(), true);
  }

  TypeFacts anonymous(ObjectCreationExpr node, List<BodyDeclaration<?>> body) {
    return anonymous(
        Declarations.line(node), TypeNames.all(new NodeList<>(node.getType()), locals), body);
  }

  TypeFacts anonymous(EnumConstantDeclaration node) {
    TypeName constant = TypeName.of(enclosing().name());
    return anonymous(Declarations.nameLine(node), List.of(constant), node.getClassBody());
  }

  private TypeFacts anonymous(int line, List<TypeName> supertypes, List<BodyDeclaration<?>> body) {
    TypeFacts type =
        new TypeFacts(
            header,
            enclosing(),
            enclosing().name() + "." + number(""),
            "",
            Form.ANONYMOUS,
            line,
            true,
            Map.of(),
            supertypes,
            Declarations.fields(body, locals),
            Declarations.closing(body),
            CLOSED,
            stores);
    types.add(type);
    return type;
  }

  /** Notes what {@code annotations} may make a test of. */
  void test(List<AnnotationExpr> annotations, Node node, @Nullable String method, int line) {
    test(annotations, node, enclosing(), method, line);
  }

  private void test(
      List<AnnotationExpr> annotations,
      Node node,
      TypeFacts type,
      @Nullable String method,
      int line) {
    for (AnnotationExpr annotation : annotations) {
      if (annotation.getName().getIdentifier().equals("NoLeak")) {
        tests.add(
            new TestFacts(annotation.getNameAsString(), type, method, line, NamedTypes.in(node)));
      }
    }
  }

  private TypeFacts add(
      TypeDeclaration<?> node,
      String name,
      Form form,
      Map<String, TypeName> parameters,
      List<TypeName> supertypes,
      List<FieldFacts> fields,
      boolean isStatic) {
    Frame frame = frames.peek();
    TypeFacts enclosing = frame == null ? null : frame.type();
    boolean isInInterface = enclosing != null && enclosing.form() == Form.INTERFACE;
    TypeFacts type =
        new TypeFacts(
            header,
            enclosing,
            name,
            node.getNameAsString(),
            form,
            Declarations.nameLine(node),
            enclosing != null || !node.isPublic(),
            parameters,
            supertypes,
            fields,
            Declarations.closing(node.getMembers()),
            Declarations.opening(node, enclosing, isStatic || isInInterface),
            stores);
    types.add(type);
    test(node.getAnnotations(), node, type, null, type.line());
    return type;
  }

  /** The full name of {@code node}; a local one can be named from here on. */
  private String name(TypeDeclaration<?> node, boolean isLocal) {
    String simple = node.getNameAsString();
    Frame frame = frames.peek();
    if (frame == null) {
      return header.qualified(simple);
    }
    if (!isLocal) {
      return frame.type().name() + "." + simple;
    }
    String name = frame.type().name() + "." + number(simple) + simple;
    locals = new LocalNames(simple, TypeName.of(name), locals);
    return name;
  }

  private int number(String simpleName) {
    Frame frame = frames.getFirst();
    return frame.numbers().merge(simpleName, 1, Integer::sum);
  }

  private TypeFacts enclosing() {
    return frames.getFirst().type();
  }

  private List<TypeName> with(String first, NodeList<ClassOrInterfaceType> interfaces) {
    List<TypeName> supertypes = new ArrayList<>();
    supertypes.add(TypeName.of(first));
    supertypes.addAll(TypeNames.all(interfaces, locals));
    return supertypes;
  }
}
