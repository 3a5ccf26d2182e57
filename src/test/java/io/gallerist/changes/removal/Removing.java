package io.gallerist.changes.removal;

import io.gallerist.emulator.Call;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The ways to a deletion that these tests begin with, and everything back in its place. */
@ApplicationScoped
class Removing {
    static final String API = "2025-03-03";

    @Inject
    Estate estate;

    /** What was deleted is there again, in Azure and in the catalogue. */
    void undone() {
        estate.sql("drop trigger if exists broken on attempt");
        Estate.azure().clearFaults();
        estate.tidy();
        estate.readAgain();
        Estate.azure().clearCalls();
    }

    /** The page in the catalogue of a version, by the end of its resource id. */
    String version(String end) {
        return "/versions/" + estate.one("select id from image_version where resource_id like ?", "%" + end);
    }

    /** The page in the catalogue of whatever has this resource id. */
    String page(String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return resource.contains("/versions/")
                ? version(resource.substring(resource.indexOf("/images/")))
                : resource.contains("/images/") ? estate.definition(name) : estate.gallery(name);
    }

    String draft(Visitor who, String page) {
        Document form = who.page(page + "/removal");
        return Visitor.path(who.submit(form, "/removal", Map.of()));
    }

    String submitted(Visitor who, String page) {
        return estate.submit(who, draft(who, page));
    }

    String approved(Visitor who, Visitor by, String page) {
        String path = estate.approve(by, submitted(who, page));
        Estate.azure().clearCalls();
        return path;
    }

    /** Submitted in the same instant as something else: neither look-up saw the other. */
    void submittedUnseen(String path) {
        estate.submittedUnseen(path);
    }

    /** The names of what Azure was told to delete, in that order. */
    static List<String> deletions() {
        return Estate.calls("DELETE").stream()
                .map(Call::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    boolean isInCatalogue(String page) {
        return Visitor.named("Rita").get(page).statusCode() == 200;
    }
}
