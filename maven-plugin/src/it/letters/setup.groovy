// Made here, so that no checkout of this repository needs such names.
['Gr\u00f6\u00dfe und Ma\u00df': 'Verbind\u00fcng', 'ascii': 'Verbind\u00fcng'].each { module, name ->
  def folder = new File(basedir, "$module/src/main/java/example")
  assert folder.mkdirs()
  new File(basedir, "$module/pom.xml").setText("""<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>example</groupId><artifactId>letters</artifactId><version>1</version></parent>
  <artifactId>letters-${module.length()}</artifactId>
</project>
""", 'UTF-8')
  new File(folder, "${name}.java").setText("""package example;

class $name implements AutoCloseable {
  private Throwable failure;

  void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {}
}
""", 'UTF-8')
}
return true
