package io.gallerist.emulator.store;

import io.gallerist.emulator.http.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The table emulator.document. One connection is enough: writes are few and already in line. */
final class Table {
    private static final String CREATE = """
            create schema if not exists emulator;
            create table if not exists emulator.document (
              id text primary key, kind text not null, body jsonb not null, state jsonb not null)""";
    private static final String SAVE = """
            insert into emulator.document (id, kind, body, state) values (?, ?, ?::jsonb, ?::jsonb)
            on conflict (id) do update set kind = excluded.kind, body = excluded.body, state = excluded.state""";

    private final String url;
    private final Properties login = new Properties();
    private Connection connection;

    Table(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        this.connection = connect();
        run(c -> {
            try (Statement create = c.createStatement()) {
                return create.execute(CREATE);
            }
        });
    }

    private Connection connect() {
        try {
            // Not through DriverManager, which looks in one class loader only and misses the driver in dev mode.
            Connection fresh = Objects.requireNonNull(
                    new org.postgresql.Driver().connect(url, login), "This is no address of a PostgreSQL");
            fresh.setAutoCommit(false);
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("The emulator cannot reach its database", e);
        }
    }

    List<Document> all() {
        return run(c -> {
            try (Statement select = c.createStatement();
                    ResultSet rows = select.executeQuery("select id, kind, body, state from emulator.document")) {
                List<Document> documents = new ArrayList<>();
                while (rows.next()) {
                    documents.add(new Document(
                            rows.getString(1),
                            rows.getString(2),
                            Json.parse(rows.getString(3)),
                            Json.parse(rows.getString(4))));
                }
                return documents;
            }
        });
    }

    void save(Collection<Document> documents) {
        run(c -> {
            try (PreparedStatement save = c.prepareStatement(SAVE)) {
                for (Document document : documents) {
                    save.setString(1, document.id());
                    save.setString(2, document.kind());
                    save.setString(3, Json.write(document.body()));
                    save.setString(4, Json.write(document.state()));
                    save.addBatch();
                }
                return save.executeBatch();
            }
        });
    }

    void delete(String id) {
        run(c -> {
            try (PreparedStatement delete = c.prepareStatement("delete from emulator.document where id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate();
            }
        });
    }

    void clear() {
        run(c -> {
            try (Statement clear = c.createStatement()) {
                return clear.execute("delete from emulator.document");
            }
        });
    }

    private synchronized <T> T run(Work<T> work) {
        try {
            if (!connection.isValid(2)) {
                connection = connect();
            }
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
