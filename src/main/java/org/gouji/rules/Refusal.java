package org.gouji.rules;

/** Thrown inside the gate where something is not on the allow-list; becomes a {@link Complaint}. */
final class Refusal extends RuntimeException {

    private final transient Complaint complaint;

    Refusal(Complaint complaint) {
        super(complaint.why(), null, false, false);
        this.complaint = complaint;
    }

    Refusal(int line, String why) {
        this(new Complaint(line, why));
    }

    /** @param near the word at fault, as it stands in the file */
    Refusal(int line, String near, String why) {
        this(new Complaint(line, near, why));
    }

    Complaint complaint() {
        return complaint;
    }
}
