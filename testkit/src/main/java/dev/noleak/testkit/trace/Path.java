package dev.noleak.testkit.trace;

import java.util.Arrays;

/**
 * A path as the walk went it, with nothing folded.
 *
 * @param root the number of the root
 * @param objects the ordinals of the objects, that of the root first
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a list would be an object for each.
record Path(int root, int[] objects) {
  /** This path, and on with one that begins with the object at the end of this. */
  Path then(Path more) {
    int[] all = Arrays.copyOf(objects, objects.length + more.objects.length - 1);
    System.arraycopy(more.objects, 1, all, objects.length, more.objects.length - 1);
    return new Path(root, all);
  }
}
