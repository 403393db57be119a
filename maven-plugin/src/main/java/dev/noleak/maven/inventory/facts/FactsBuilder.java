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
import dev.noleak.maven.inventory.facts.TypeFacts.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one file while it is walked through. */
final class FactsBuilder {
  private static final Opening CLOSED = new Opening(false, true, true, false);

  private final Header header;
  private final Stores stores = new Stores();
  private final List<TypeFacts> types = new ArrayList<>();
  private final List<TestFacts> tests = new ArrayList<>();
  private final Place place;

  FactsBuilder(Header header) {
    this.header = header;
    place = new Place(header);
  }

  /** Where the walk is. */
  Place place() {
    return place;
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

  TypeFacts type(ClassOrInterfaceDeclaration node) {
    String name = place.name(node, node.isLocalClassDeclaration());
    List<TypeName> supertypes =
        new ArrayList<>(TypeNames.all(node.getExtendedTypes(), place.locals()));
    supertypes.addAll(TypeNames.all(node.getImplementedTypes(), place.locals()));
    return add(
        node,
        name,
        node.isInterface() ? Form.INTERFACE : Form.CLASS,
        TypeNames.bounds(node.getTypeParameters(), place.locals()),
        supertypes,
        node.isInterface() ? List.of() : Declarations.fields(node.getMembers(), place.locals()),
        node.isStatic() || node.isInterface());
  }

  TypeFacts type(EnumDeclaration node) {
    return add(
        node,
        place.name(node, false),
        Form.ENUM,
        Map.of(),
        with("java.lang.Enum", node.getImplementedTypes()),
        Declarations.fields(node.getMembers(), place.locals()),
        true);
  }

  TypeFacts type(RecordDeclaration node) {
    String name = place.name(node, node.isLocalRecordDeclaration());
    return add(
        node,
        name,
        Form.RECORD,
        TypeNames.bounds(node.getTypeParameters(), place.locals()),
        with("java.lang.Record", node.getImplementedTypes()),
        Declarations.components(node, place.locals()),
        true);
  }

  TypeFacts type(AnnotationDeclaration node) {
    return add(node, place.name(node, false), Form.INTERFACE, Map.of(), List.of(), List.of(), true);
  }

  TypeFacts anonymous(ObjectCreationExpr node, List<BodyDeclaration<?>> body) {
    return anonymous(
        Declarations.line(node),
        TypeNames.all(new NodeList<>(node.getType()), place.locals()),
        body);
  }

  TypeFacts anonymous(EnumConstantDeclaration node) {
    TypeName constant = TypeName.of(place.type().name());
    return anonymous(Declarations.nameLine(node), List.of(constant), node.getClassBody());
  }

  private TypeFacts anonymous(int line, List<TypeName> supertypes, List<BodyDeclaration<?>> body) {
    TypeFacts type =
        new TypeFacts(
            header,
            place.type(),
            place.anonymousName(),
            "",
            Form.ANONYMOUS,
            line,
            true,
            Map.of(),
            supertypes,
            Declarations.fields(body, place.locals()),
            Declarations.closing(body),
            CLOSED,
            stores);
    types.add(type);
    return type;
  }

  /** Notes what {@code annotations} may make a test of. */
  void test(List<AnnotationExpr> annotations, Node node, @Nullable String method, int line) {
    test(annotations, node, place.type(), method, line);
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
    TypeFacts enclosing = place.enclosing();
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

  private List<TypeName> with(String first, NodeList<ClassOrInterfaceType> interfaces) {
    List<TypeName> supertypes = new ArrayList<>();
    supertypes.add(TypeName.of(first));
    supertypes.addAll(TypeNames.all(interfaces, place.locals()));
    return supertypes;
  }
}
