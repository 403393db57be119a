// Module name: what its pom says, the baseline it begins with, and what must come of the goals baseline and check.
// Each has the finding Dead.
def header = '# NoLeak baseline 1\n'
[
  'fresh': [known: 'CloseKeepsThrowable Dead close() failure', fails: false, says: ['NoLeak: 1 finding of fresh in fresh/noleak-baseline.txt', 'NoLeak: 0 new findings in fresh, 1 in the baseline']],
  'named': [properties: ['noleak.baseline': 'known/all.txt'], file: 'known/all.txt', known: 'CloseKeepsThrowable Dead close() failure', fails: false, before: header],
  'shrinks': [before: "$header[shrinks]\nCloseKeepsThrowable Gone close() failure\n", known: '', fails: true, says: ['    taken out: CloseKeepsThrowable of Gone.failure in close()', 'NoLeak: 1 finding not taken in, since the baseline only shrinks']],
  'grows': [properties: ['noleak.baseline.grow': 'true'], before: "$header[grows]\nCloseKeepsThrowable Gone close() failure\n", known: 'CloseKeepsThrowable Dead close() failure', fails: false],
  'grow-wrong': [properties: ['noleak.baseline.grow': 'ja'], errors: ['baseline': 'noleak.baseline.grow=ja: must be one of true, false'], known: null, fails: true],
  'skip': [properties: ['noleak.baseline.skip': 'true'], known: null, fails: true, says: ['NoLeak: skipped in skip']],
  'unmatched': [properties: ['noleak.baseline.skip': 'true'], before: "$header[unmatched]\nCloseKeepsThrowable Dead close() failure\nCloseKeepsThrowable Gone close() failure\n", fails: false, says: ['NoLeak: 1 line of the baseline can go, run', '    CloseKeepsThrowable of Gone.failure in close()']],
  'missing': [properties: ['noleak.baseline.skip': 'true', 'noleak.baseline': 'none.txt'], known: null, errors: ['check': 'none.txt; write one with goal']],
  'no-baseline': [before: '<xml/>', errors: ['baseline': "is no baseline of NoLeak: its first line is not '# NoLeak baseline 1'", 'check': 'is no baseline of NoLeak']],
  'ratchet': [properties: ['noleak.baseline.skip': 'true', 'noleak.ratchetFrom': 'main'], git: true, known: null, fails: true, found: ['Changed'], says: ['NoLeak: 1 finding in ratchet, 0 allowed, 1 in a file unchanged since main. ']],
  'ratchet-no-ref': [properties: ['noleak.baseline.skip': 'true', 'noleak.ratchetFrom': 'origin/main'], git: true, known: null, errors: ['check': "noleak.ratchetFrom=origin/main: 'origin/main' is no ref in"]],
  'formats': [properties: ['noleak.baseline.skip': 'true', 'noleak.format': 'sarif, codeclimate, github'], known: null, fails: true, climate: true, says: ['\n::error file=']],
  'formats-wrong': [properties: ['noleak.baseline.skip': 'true', 'noleak.format': 'sarif,xml'], known: null, errors: ['check': 'noleak.format=xml: must be one of sarif, codeclimate, github']],
]
