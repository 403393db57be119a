// A JVM cannot even make such files in a locale without their letters; CI sets one that has them.
def encoding = System.getProperty('sun.jnu.encoding')
if (encoding.replace('-', '') != 'UTF8') {
  println "letters: skipped, $encoding has not all letters; run with LC_ALL=C.UTF-8"
  return false
}
return true
