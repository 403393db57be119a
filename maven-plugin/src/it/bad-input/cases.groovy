// Module name: its source, what its pom says, and what must be said of it.
def good = 'class A {}'
def processorPath = { 
  "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration><annotationProcessorPaths><path>$it</path></annotationProcessorPaths></configuration></plugin></plugins></build>"
}
[
  'syntax': [source: 'class A {', says: /it does not compile: syntax\/src\/main\/java\/A\.java:\[1,10\] reached end of file while parsing; run 'mvn test-compile' to see all of it/],
  'symbol': [source: 'class A { int a = "" ; missing.Type b; Other c; }', says: /it does not compile: symbol\/src\/main\/java\/A\.java:\[1,31\] package missing does not exist \(and \d more\); run/],
  'release': [source: good, pom: '<properties><maven.compiler.release>5</maven.compiler.release></properties>', says: /it does not compile: .*release version 5 not supported/],
  'encoding': [source: good, pom: '<properties><project.build.sourceEncoding>UTF-7-8</project.build.sourceEncoding></properties>', says: /'UTF-7-8' is no encoding that this JVM knows; mend project\.build\.sourceEncoding/],
  'class-path': [source: good, pom: '<dependencies><dependency><groupId>example</groupId><artifactId>nowhere</artifactId><version>1</version></dependency></dependencies>', says: /its class path cannot be resolved: .*example:nowhere:jar:1.*run 'mvn compile/],
  'processor': [source: good, pom: processorPath('<groupId>example</groupId><artifactId>nowhere</artifactId><version>1</version>'), says: /example:nowhere:jar:1 cannot be resolved: .*/],
  'processor-version': [source: good, pom: processorPath('<groupId>example</groupId><artifactId>nowhere</artifactId>'), says: /annotation processor example:nowhere has no version; name one in annotationProcessorPaths or in dependencyManagement/],
  'nothing': [source: null, says: null],
]
