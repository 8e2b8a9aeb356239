package vn.hocvuso.certification.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The JSON-LD contexts that credentials may name, as they were published. They are read from this application and never
 * from the network: what a credential means must not depend on what another server says today.
 */
final class Contexts implements DocumentLoader {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final Map<String, String> FILES = Map.of(
            CREDENTIALS,
            "credentials-v2.json",
            "https://w3id.org/security/data-integrity/v2",
            "data-integrity-v2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "open-badges-3.0.1.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "open-badges-3.0.2.json",
            OPEN_BADGES,
            "open-badges-3.0.3.json");

    private final Map<String, Document> known = new HashMap<>();

    Contexts() {
        this(Map.of());
    }

    /** With some more, by their addresses. */
    Contexts(Map<String, Document> more) {
        FILES.forEach((address, file) -> known.put(address, document(file)));
        known.putAll(more);
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        var document = known.get(address.toString());
        if (document == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Unknown context " + address);
        }
        return document;
    }

    private static Document document(String file) {
        try (var stream = Contexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Context " + file + " is missing");
            }
            return JsonDocument.of(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("Context " + file + " is no JSON", e);
        }
    }
}
