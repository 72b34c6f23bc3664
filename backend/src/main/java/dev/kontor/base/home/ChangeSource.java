package dev.kontor.base.home;

import java.util.List;

/** Knows of changes that are not in the history. */
public interface ChangeSource extends HomePart {

    /** So many of the newest at most, in any order. */
    List<HomeChange> newest(int most);
}
