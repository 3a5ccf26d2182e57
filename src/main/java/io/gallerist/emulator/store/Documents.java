package io.gallerist.emulator.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Documents by lower-cased id: ARM compares ids without regard to case. All are held in memory, so that reading costs
 * nothing, and every change is in the database before it is answered, so that a restart loses nothing.
 */
public final class Documents implements AutoCloseable {
    private final NavigableMap<String, Document> byId = new ConcurrentSkipListMap<>();
    private final Table table;

    public Documents(String jdbcUrl, String user, String password) {
        this.table = new Table(jdbcUrl, user, password);
        table.all().forEach(document -> byId.put(document.id(), document));
    }

    public Optional<Document> get(String id) {
        return Optional.ofNullable(byId.get(key(id))).map(Document::copy);
    }

    public Document put(Document document) {
        putAll(List.of(document));
        return document;
    }

    public void putAll(Collection<Document> documents) {
        List<Document> keyed = documents.stream()
                .map(d -> new Document(key(d.id()), d.kind(), d.body(), d.state()).copy())
                .toList();
        table.save(keyed);
        keyed.forEach(d -> byId.put(d.id(), d));
    }

    public void remove(String id) {
        table.delete(key(id));
        byId.remove(key(id));
    }

    /** Everything of a kind whose id starts so, in the order of ids. */
    public List<Document> list(String kind, String prefix) {
        return stream(kind, prefix).map(Document::copy).toList();
    }

    /** The same without copies, for lists of thousands: to be looked at, not to be changed. */
    public List<Document> look(String kind, String prefix) {
        return stream(kind, prefix).toList();
    }

    public long count(String kind, String prefix) {
        return stream(kind, prefix).count();
    }

    private Stream<Document> stream(String kind, String prefix) {
        String start = key(prefix);
        return byId.subMap(start, start + '\uffff').values().stream()
                .filter(d -> d.kind().equalsIgnoreCase(kind));
    }

    public void clear() {
        table.clear();
        byId.clear();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        table.close();
    }
}
