package dev.kontor.base.home;

/** A number with its course, read when it is asked for alone: one that takes its time holds up no other. */
public interface HomeFigure extends HomePart {

    FigureName name();

    HomeFigureView read();
}
