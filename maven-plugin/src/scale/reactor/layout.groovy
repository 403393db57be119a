// What module number i is made of. Both scripts read this: what is made, and what must come of it.
[
  modules: 100,
  classes: 12,
  name: { i -> String.format('m%03d', i) },
  // The first classes of a module keep what they failed with; how many differs from module to module.
  findings: { i -> i % 5 },
  isTested: { i -> i % 20 == 4 },
  // Each module needs one that is built well before it, so that there are always some to build at once.
  needs: { i -> i < 10 ? null : i - 10 },
]
