package dev.kontor.base.home;

import java.util.List;

/** Something that a module brings to the start page. */
public interface HomePart {

    /** Who may see it has all of these; it is read for nobody else. */
    List<String> rights();
}
