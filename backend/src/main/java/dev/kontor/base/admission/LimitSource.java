package dev.kontor.base.admission;

import java.util.List;

/** Tells the limits that a module keeps, each from where it is kept. */
public interface LimitSource {

    List<LimitView> limits();
}
