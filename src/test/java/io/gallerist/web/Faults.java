package io.gallerist.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/** Pages that go wrong on purpose. */
@Path("/_faults")
@PermitAll
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class Faults {

    private static final int LONG_TEXT = 2000;

    private final Flash flash;

    Faults(Flash flash) {
        this.flash = flash;
    }

    @GET
    @Path("/status/{status}")
    public String status(@PathParam("status") int status) {
        throw new WebApplicationException(status);
    }

    @GET
    @Path("/not-found")
    public String notFound() {
        throw new NotFound("There is no gallery named gal_lost.");
    }

    @GET
    @Path("/conflict")
    public String conflict() {
        throw new Conflict("Liam Byrne has already approved this request.", "/requests/7");
    }

    @GET
    @Path("/bug")
    public String bug() {
        throw new IllegalStateException("secret detail <b>");
    }

    @GET
    @Path("/outage")
    public String outage() {
        throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
    }

    @GET
    @Path("/list")
    public String list(@QueryParam("page") String page) {
        return Keyset.parse(page).map(at -> at.uuid(0).toString()).orElse("first");
    }

    @POST
    @Path("/echo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String echo(@FormParam("text") String text) {
        flash.bad("x".repeat(LONG_TEXT));
        return text;
    }
}
