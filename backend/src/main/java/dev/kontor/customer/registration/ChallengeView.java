package dev.kontor.customer.registration;

/** Work for the visitor's browser: the number below {@code maxnumber} whose hash with the salt is the challenge (ALTCHA). */
public record ChallengeView(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
