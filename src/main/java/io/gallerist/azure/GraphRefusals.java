package io.gallerist.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Graph's refusals in the words of all others. */
class GraphRefusals implements ResponseExceptionMapper<AzureRefusal> {
    private static final int FIRST_REFUSAL = 300;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= FIRST_REFUSAL;
    }

    @Override
    public AzureRefusal toThrowable(Response response) {
        HttpHeaders headers = new HttpHeaders();
        response.getStringHeaders()
                .forEach((name, values) -> headers.set(HttpHeaderName.fromString(name), String.join(",", values)));
        return Refusals.of(response.getStatus(), headers, response.readEntity(String.class))
                .byDirectory();
    }
}
