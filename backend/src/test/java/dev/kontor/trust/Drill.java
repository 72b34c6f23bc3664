package dev.kontor.trust;

/** One part of the drills, which says in the table what it found. */
interface Drill {

    void run(Stage stage, Table table) throws Exception;
}
