package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;

/** The few calls of Microsoft Graph v1.0 that the portal makes; Microsoft's own SDK for it is a 64 MB jar. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterProvider(GraphRefusals.class)
interface GraphApi {
    @GET
    @Path("/users")
    Uni<JsonNode> users(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("$filter") String filter,
            @QueryParam("$select") String fields);

    @GET
    @Path("/users/{id}")
    Uni<JsonNode> user(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("$select") String fields);

    @POST
    @Path("/invitations")
    Uni<JsonNode> invite(@HeaderParam("Authorization") String bearer, JsonNode invitation);

    @GET
    @Path("/users/{id}/manager")
    Uni<JsonNode> manager(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("$select") String fields);

    @GET
    @Path("/users/{id}/transitiveMemberOf")
    Uni<JsonNode> groupsOf(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("$select") String fields,
            @QueryParam("$top") int most,
            @QueryParam("$skiptoken") @Nullable String token);

    @GET
    @Path("/groups")
    Uni<JsonNode> groups(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("$filter") String filter,
            @QueryParam("$select") String fields);

    @GET
    @Path("/groups/{id}/transitiveMembers")
    Uni<JsonNode> membersOf(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("$select") String fields,
            @QueryParam("$top") int most,
            @QueryParam("$skiptoken") @Nullable String token);

    /** Reads, though it posts: the ids would not fit into an address. */
    @POST
    @Path("/directoryObjects/getByIds")
    Uni<JsonNode> byIds(
            @HeaderParam("Authorization") String bearer, JsonNode ids, @QueryParam("$select") String fields);

    /** What of a collection matches; {@code $search} is answered only with both signs of an advanced query. */
    @GET
    @Path("/{collection}")
    Uni<JsonNode> matching(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("ConsistencyLevel") @Nullable String consistency,
            @PathParam("collection") String collection,
            @QueryParam("$filter") @Nullable String filter,
            @QueryParam("$search") @Nullable String search,
            @QueryParam("$select") String fields,
            @QueryParam("$count") @Nullable Boolean count,
            @QueryParam("$top") @Nullable Integer most);
}
