// Module name: the property that it sets, and what must come of it: the tests that ran, and those that failed.
def all = ['FirstTest.leaks', 'FirstTest.passes', 'Inside.passes', 'SecondTest.passes']
[
  'as-is': [value: null, ran: all, fails: true],
  'skip': [property: 'noleak.skip', value: 'true', fails: false],
  'skip-wrong': [property: 'noleak.skip', value: 'maybe', error: 'noleak.skip=maybe: must be one of true, false'],
  'test-skip': [property: 'noleak.test.skip', value: 'true', fails: false],
  'test-skip-wrong': [property: 'noleak.test.skip', value: '1', error: 'noleak.test.skip=1: must be one of true, false'],
  'skip-tests': [property: 'skipTests', value: 'true', fails: false, says: 'NoLeak: skipped in skip-tests'],
  'maven-test-skip': [property: 'maven.test.skip', value: 'true', fails: false, says: 'NoLeak: skipped in maven-test-skip'],
  'fail-on-violation': [property: 'noleak.failOnViolation', value: 'false', ran: all, fails: false],
  'fail-on-violation-wrong': [property: 'noleak.failOnViolation', value: 'flase', error: 'noleak.failOnViolation=flase: must be one of true, false'],
  'filter-class': [property: 'noleak.test.filter', value: 'SecondTest', ran: ['SecondTest.passes'], fails: false],
  'filter-method': [property: 'noleak.test.filter', value: 'example.First*#pass*', ran: ['FirstTest.passes', 'Inside.passes'], fails: false],
  'filter-nested': [property: 'noleak.test.filter', value: 'FirstTest$Inside, SecondTest', ran: ['Inside.passes', 'SecondTest.passes'], fails: false],
  'filter-without': [property: 'noleak.test.filter', value: '!FirstTest#leaks', ran: all - 'FirstTest.leaks', fails: false],
  'filter-none': [property: 'noleak.test.filter', value: 'ThirdTest', ran: [], fails: false, says: 'NoLeak: no @NoLeak tests in filter-none that match noleak.test.filter=ThirdTest'],
  'filter-wrong': [property: 'noleak.test.filter', value: 'FirstTest,#leaks', error: "noleak.test.filter=FirstTest,#leaks: '#leaks' is no pattern; must be patterns such as FooTest, example.*, FooTest#closes or !FooTest"],
  'jvm-args': [property: 'noleak.test.jvmArgs', value: '-Dseconds=0 -Xmx300m', ran: all, fails: true, prints: 'MB: 300'],
  'jvm-args-wrong': [property: 'noleak.test.jvmArgs', value: '-XX:+NoSuchThing', error: "the test JVM ended with 1 before the first test, saying: Unrecognized VM option 'NoSuchThing'; what the tests printed is in jvm-args-wrong/target/noleak/test-output.txt"],
  'timeout': [property: 'noleak.test.timeout', value: '20', error: 'the test JVM was stopped after 20 s while SecondTest.passes ran; mend what does not end, or give it more time with -Dnoleak.test.timeout=SECONDS (0: no limit)', also: ['noleak.test.jvmArgs': '-Dseconds=600']],
  'timeout-none': [property: 'noleak.test.timeout', value: '0', ran: all, fails: true],
  'timeout-wrong': [property: 'noleak.test.timeout', value: '1m', error: 'noleak.test.timeout=1m: must be a whole number from 0'],
]
