package io.gallerist.changes;

/**
 * A change to something that exists, as two texts: the body that would write what was live when it was asked for, and
 * the body that shall be written. Azure has no ETag for galleries and takes full state, so what has moved in between is
 * noticed by comparing, never written over.
 */
public interface Edit extends Change {
    String before();

    String after();

    /** The same wish on top of another present state. */
    Edit onTopOf(String before, String after);
}
