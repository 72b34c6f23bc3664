package dev.kontor.base.shared;

/** A password or key on its way in: taken as typed, never printed. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
