package io.gallerist.notifications;

/** By which way a message goes. */
public enum Kind {
    MAIL("Mail"),
    WEBHOOK("Signed webhook"),
    TEAMS("Teams"),
    SLACK("Slack");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
