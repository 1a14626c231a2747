package org.gouji.rules;

/** Thrown inside the gate where something is not on the allow-list; becomes a {@link Complaint}. */
final class Refusal extends RuntimeException {

    private final transient Complaint complaint;

    Refusal(int line, String why) {
        super(why, null, false, false);
        this.complaint = new Complaint(line, why);
    }

    Complaint complaint() {
        return complaint;
    }
}
