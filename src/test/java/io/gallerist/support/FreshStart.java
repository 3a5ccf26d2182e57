package io.gallerist.support;

import io.agroal.api.AgroalDataSource;
import io.gallerist.catalog.CatalogRefresh;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything as on the first day: an empty portal that has just read the sample estate. */
@ApplicationScoped
public class FreshStart {
    /** Only here may the audit trail be emptied: its trigger is silent for a superuser who says so. */
    private static final String EMPTY = """
            do $$ begin
              set local session_replication_role = replica;
              execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity'
                       from pg_tables where schemaname = 'public' and tablename not like 'flyway%');
            end $$""";

    @Inject
    AgroalDataSource database;

    @Inject
    CatalogRefresh catalog;

    public void now() {
        PortalServices.azure().reset();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PortalServices.azure().advance(Estate.A_REST);
        catalog.run();
    }
}
