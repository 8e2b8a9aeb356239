package vn.hocvuso.certification.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;

/**
 * What a JSON-LD document states, as canonical N-Quads: JSON-LD 1.1 ("Deserialize JSON-LD to RDF") and then RDF Dataset
 * Canonicalization 1.0 (RDFC-1.0, SHA-256). Two documents that state the same have the same text.
 */
final class LinkedData {

    /** Deeper than any credential; deeper ones are built to exhaust the stack. */
    private static final int DEEPEST = 40;
    /** Our own take a thousandth of it; graphs of twins that point at each other are built to take years. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Contexts contexts;

    LinkedData(Contexts contexts) {
        this.contexts = contexts;
    }

    /**
     * The statements of a document, sorted.
     *
     * @throws LinkedDataProblem when it names a context or term that is not known here, or brings a context of its own
     */
    String canonical(JsonObject document) throws LinkedDataProblem {
        checkContexts(document, 0);
        var options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setTimeout(LONGEST);
        try {
            var canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(LONGEST.toMillis()));
            JsonLd.toRdf(JsonDocument.of(document)).options(options).provide(canon);
            var text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new LinkedDataProblem("The document has no unmistakable meaning: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new LinkedDataProblem("The document takes too long to understand", e);
        }
    }

    /** A context inside the document could give known words another meaning. */
    private static void checkContexts(JsonValue value, int depth) throws LinkedDataProblem {
        if (depth > DEEPEST) {
            throw new LinkedDataProblem("The document is nested too deep");
        }
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                if (member.getKey().equals("@context")) {
                    checkContext(member.getValue());
                } else {
                    checkContexts(member.getValue(), depth + 1);
                }
            }
        } else if (value instanceof JsonArray array) {
            for (var each : array) {
                checkContexts(each, depth + 1);
            }
        }
    }

    private static void checkContext(JsonValue context) throws LinkedDataProblem {
        var named = context instanceof JsonString
                || context instanceof JsonArray many && many.stream().allMatch(JsonString.class::isInstance);
        if (!named) {
            throw new LinkedDataProblem("The document brings a context of its own");
        }
    }
}
