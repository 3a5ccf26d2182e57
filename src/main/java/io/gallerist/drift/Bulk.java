package io.gallerist.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.catalog.Gallery;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;

/** Statements about many rows at once, which travel as one JSON text. */
final class Bulk {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Bulk() {}

    static int run(String sql, Map<String, Object> parameters) {
        return query(sql, parameters).executeUpdate();
    }

    static Query query(String sql, Map<String, Object> parameters) {
        Query query = Gallery.getEntityManager().createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    static List<?> rows(String sql, Map<String, Object> parameters) {
        return query(sql, parameters).getResultList();
    }

    /** Lets the database count what a round has written: it plans for empty tables else, as after the first round. */
    static void known() {
        run("analyze observed_assignment, access_grant, access_finding", Map.of());
    }

    /** Dates have to be text. */
    static String json(List<? extends Map<String, ?>> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
