package io.gallerist.approvals;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.Reviewers;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What tests of decisions know of people: by first name, as the sample people have it. */
final class People {
    private final Estate estate;

    People(Estate estate) {
        this.estate = estate;
    }

    UUID id(String name) {
        return (UUID) estate.one("select id from person where mail = ?", name.toLowerCase() + "@contoso.example");
    }

    Reviewers person(String name) {
        return new Reviewers(
                Reviewers.Type.PERSON, id(name), (String) estate.one("select name from person where id = ?", id(name)));
    }

    /** Of Olivia and Otto, in the directory as well. */
    Reviewers imageOwners() {
        estate.sql(
                "insert into directory_group (id, object_id, name, known_at) values (gen_random_uuid(), ?, 'Image owners', now())"
                        + " on conflict do nothing",
                SamplePeople.IMAGE_OWNERS);
        for (String name : new String[] {"olivia", "otto"}) {
            estate.sql(
                    "insert into membership select ?, id from directory_group where object_id = ? on conflict do nothing",
                    id(name),
                    SamplePeople.IMAGE_OWNERS);
        }
        UUID group = (UUID) estate.one("select id from directory_group where object_id = ?", SamplePeople.IMAGE_OWNERS);
        return new Reviewers(Reviewers.Type.GROUP, group, "Image owners");
    }

    void delegates(String from, String to) {
        estate.sql(
                "insert into delegation (id, from_id, to_id, since, until, reason) values (gen_random_uuid(), ?, ?, ?, ?, 'Away')",
                id(from),
                id(to),
                java.sql.Timestamp.from(Estate.azure().now().minusSeconds(60)),
                java.sql.Timestamp.from(Estate.azure().now().plusSeconds(864_000)));
    }

    void leaves(String name, String objectId) {
        Outside.block(objectId);
        estate.sql(
                "update person set left_at = ? where id = ?",
                java.sql.Timestamp.from(Estate.azure().now()),
                id(name));
    }

    static Response says(Visitor who, String path, String decision, String comment) {
        return says(who, who.page(path), decision, comment);
    }

    static Response says(Visitor who, Document open, String decision, String comment) {
        return who.submit(open, "/reviews", Map.of("decision", decision, "comment", comment));
    }

    /** Without a form, as somebody who writes the address by hand. */
    Response forces(Visitor who, String path, String decision, Map<String, ?> more) {
        Map<String, Object> fields = new java.util.HashMap<>(more);
        fields.put("decision", decision);
        fields.put("comment", "By hand");
        fields.put("digest", estate.one("select digest from request where id = ?", Estate.id(path)));
        fields.put(
                "stage", estate.one("select id from stage where state = 'OPEN' and request_id = ?", Estate.id(path)));
        return who.post(path + "/reviews", fields);
    }

    static String lead(Response answer) {
        return Jsoup.parse(answer.asString()).selectFirst(".lead").text();
    }
}
