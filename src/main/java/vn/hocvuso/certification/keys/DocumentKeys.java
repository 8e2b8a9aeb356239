package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The key with its X.509 certificate that signs PDF documents: one made at the first start, or the operator's in a PKCS#12
 * file or on a PKCS#11 token. A wrong setting stops the start with its name.
 */
@ApplicationScoped
public class DocumentKeys {

    private static final String OWN = "document";

    /** @param provider null where any can */
    record Found(PrivateKey key, List<X509Certificate> chain, Provider provider) {}

    private final Found found;

    @Inject
    DocumentKeys(KeySettings settings, Clock clock) {
        try {
            if (settings.token().isPresent()) {
                found = onToken(settings.token().get(), settings.documentPassword(), settings.alias());
            } else if (settings.document().isPresent()) {
                found = inFile(settings.document().get(), settings.documentPassword(), settings.alias());
            } else {
                var file = new KeyFile(settings.folder(), settings.password());
                found = own(file, settings.owner(), clock.instant());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key that signs documents cannot be used: " + e.getMessage(), e);
        }
    }

    void read(@Observes Startup startup) {
        // being called is enough: the constructor has found the key
    }

    public PrivateKey key() {
        return found.key();
    }

    /** The certificate of the key first, then those that vouch for it. */
    public List<X509Certificate> chain() {
        return found.chain();
    }

    /** What must make the signature; null where any provider can. */
    public Provider provider() {
        return found.provider();
    }

    static Found onToken(Path configuration, Optional<String> pin, Optional<String> alias)
            throws GeneralSecurityException, IOException {
        var provider = provider(configuration);
        var store = KeyStore.getInstance("PKCS11", provider);
        var secret = pin.map(String::toCharArray).orElse(null);
        store.load(null, secret);
        return found(store, alias(store, alias, KeySettings.TOKEN), secret, provider);
    }

    static Found inFile(Path file, Optional<String> password, Optional<String> alias)
            throws GeneralSecurityException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "Setting " + KeySettings.DOCUMENT + " must name a PKCS#12 file, not \"" + file + "\"");
        }
        var secret = password.orElse("").toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, secret);
        }
        return found(store, alias(store, alias, KeySettings.DOCUMENT), secret, null);
    }

    static Found own(KeyFile file, String owner, Instant now) throws GeneralSecurityException {
        if (!file.read().containsAlias(OWN)) {
            file.change(store -> {
                if (store.containsAlias(OWN)) {
                    return false; // another server was quicker
                }
                var made = NewKey.signingDocuments(owner, now);
                store.setKeyEntry(OWN, made.key(), file.password(), new X509Certificate[] {made.certificate()});
                return true;
            });
        }
        return found(file.read(), OWN, file.password(), null);
    }

    private static Found found(KeyStore store, String alias, char[] password, Provider provider)
            throws GeneralSecurityException {
        return new Found((PrivateKey) store.getKey(alias, password), chain(store, alias), provider);
    }

    private static Provider provider(Path configuration) {
        var plain = Security.getProvider("SunPKCS11");
        if (plain == null || !Files.isRegularFile(configuration)) {
            throw new IllegalStateException("Setting " + KeySettings.TOKEN + " must name the configuration file of a"
                    + " PKCS#11 token, not \"" + configuration + "\"");
        }
        var provider = plain.configure(configuration.toString());
        Security.addProvider(provider);
        return provider;
    }

    private static String alias(KeyStore store, Optional<String> wanted, String setting)
            throws GeneralSecurityException {
        var keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .filter(alias -> wanted.map(alias::equals).orElse(true))
                .toList();
        if (keys.size() != 1) {
            throw new IllegalStateException("What setting " + setting + " names holds " + keys.size()
                    + " keys that fit; hocvuso.keys.document-alias must name one");
        }
        return keys.get(0);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }
}
