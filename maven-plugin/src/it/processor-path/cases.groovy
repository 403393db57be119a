// Module name: what stands behind -Xplugin:ErrorProne, and what must come of it.
[
  'as-is': [options: '', warned: ['Dead', 'Readable']],
  'forked': [options: '', warned: ['Dead', 'Readable']],
  'error': [options: '-Xep:CloseKeepsThrowable:ERROR', refused: ['Dead', 'Readable']],
  'off': [options: '-Xep:CloseKeepsThrowable:OFF', warned: []],
  'report-dead': [options: '-XepOpt:NoLeak:Report=dead', warned: ['Dead']],
  'report-wrong': [options: '-XepOpt:NoLeak:Report=some', error: '-XepOpt:NoLeak:Report=some: must be one of dead, readable, all'],
  'close-methods': [options: '-XepOpt:NoLeak:CloseMethods=stop,abort', warned: ['Dead', 'Readable', 'Stopped']],
  'close-methods-wrong': [options: '-XepOpt:NoLeak:CloseMethods=a-b', error: "-XepOpt:NoLeak:CloseMethods=a-b: 'a-b' is no method name"],
  'in-place': [options: '-XepPatchChecks:CloseKeepsThrowable -XepPatchLocation:IN_PLACE', warned: ['Dead', 'Readable']],
  'patch-file': [options: '-XepPatchChecks:CloseKeepsThrowable -XepPatchLocation:\${project.build.directory}', warned: ['Dead', 'Readable']],
]
