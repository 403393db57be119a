assert new File(basedir, '.git').mkdirs()
// Not among the sources of this repository, which must parse.
new File(basedir, 'src/main/java/example/Draft.java').text = 'package example;\n\nclass Draft implements {\n'
return true
