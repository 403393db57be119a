// Module name: what its pom says, and what must come of it.
def property = { name, value -> "<properties><$name>$value</$name></properties>" }
def compiler = { "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version><configuration>$it</configuration></plugin></plugins></build>" }
[
  'as-is': [closeables: ['example.Main', 'example.Other']],
  'include-tests': [pom: property('noleak.includeTests', 'true'), closeables: ['example.Main', 'example.Other', 'example.InTests']],
  'include-tests-wrong': [pom: property('noleak.includeTests', 'ja'), error: 'noleak.includeTests=ja: must be one of true, false'],
  'threads-one': [pom: property('noleak.threads', '1'), closeables: ['example.Main', 'example.Other'], says: 'reading 3 files on 1 thread'],
  'threads-three': [pom: property('noleak.threads', '3'), closeables: ['example.Main', 'example.Other'], says: 'reading 3 files on 3 threads'],
  'threads-as-many-as-files': [pom: property('noleak.threads', '1000'), closeables: ['example.Main', 'example.Other'], says: 'reading 3 files on 3 threads'],
  'threads-negative': [pom: property('noleak.threads', '-1'), error: 'noleak.threads=-1: must be a whole number from 0'],
  'threads-word': [pom: property('noleak.threads', 'all'), error: 'noleak.threads=all: must be a whole number from 0'],
  'skip': [pom: property('noleak.skip', 'true'), says: 'skipped in skip'],
  'inventory-skip': [pom: property('noleak.inventory.skip', 'true'), says: 'skipped in inventory-skip'],
  'inventory-skip-wrong': [pom: property('noleak.inventory.skip', '1'), error: 'noleak.inventory.skip=1: must be one of true, false'],
  'generate-unknown': [pom: property('noleak.generate', 'example.Mian'), closeables: ['example.Main', 'example.Other'], error: 'no test for noleak.generate in generate-unknown: there is no closeable class example.Mian here; the nearest are example.Main, example.Other'],
  'encoding': [pom: property('project.build.sourceEncoding', 'UTF-7-8'), error: "encoding was not analysed: 'UTF-7-8' is no encoding that this JVM knows; mend project.build.sourceEncoding"],
  'excludes': [pom: compiler('<excludes><exclude>**/Other.java</exclude></excludes>'), closeables: ['example.Main']],
  'one-folder': [pom: '<build><sourceDirectory>../sources/main</sourceDirectory><testSourceDirectory>../sources/main</testSourceDirectory></build>', closeables: ['example.Main', 'example.Other'], says: 'one-folder: 2 closeables, 0 with slots, 0 proved by a test'],
  'nothing': [pom: '<build><sourceDirectory>none</sourceDirectory><testSourceDirectory>none</testSourceDirectory></build>', says: 'nothing to list in nothing: no Java sources', closeables: []],
]
