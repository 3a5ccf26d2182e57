package io.gallerist.changes.removal;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A deletion before it is asked for, as its page shows it.
 *
 * @param rows all that goes, in the order in which it goes
 * @param consequences sentences for those who use it
 * @param obstacles sentences that say why it can't be asked for; then there is no button
 */
@TemplateData
record RemovalView(Subject subject, List<Row> rows, List<String> consequences, List<String> obstacles, String seen) {
    /** One resource that goes. */
    @TemplateData
    record Row(String name, String copies, String latest) {
        static Row of(Gone gone, Wording wording) {
            return new Row(
                    Wording.capital(Level.named(gone.resource())),
                    gone.copies().isEmpty() ? "" : wording.copies(gone),
                    gone.latestIn().isEmpty() ? "" : "in " + wording.regions(gone.latestIn()));
        }
    }

    static RemovalView refused(Subject subject, String obstacle) {
        return new RemovalView(subject, List.of(), List.of(), List.of(obstacle), "");
    }

    public String title() {
        return "Delete " + Level.named(subject.target());
    }

    public String action() {
        return subject.level().path(subject.id());
    }

    public String page() {
        return subject.page();
    }

    public List<Subject.Crumb> crumbs() {
        return subject.crumbs();
    }

    public boolean possible() {
        return obstacles.isEmpty();
    }

    public String listTitle() {
        return rows.size() == 1 ? "What goes" : "What goes, in this order";
    }

    public boolean hasVersions() {
        return rows.stream().anyMatch(row -> !row.copies().isEmpty());
    }
}
