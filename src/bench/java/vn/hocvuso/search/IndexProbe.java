package vn.hocvuso.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Jurisdiction;

/** Asks the index of certificates as the product does, without the page, while no server holds it. */
public final class IndexProbe implements AutoCloseable {

    private static final int NEWEST = 20;

    private final Generation generation;

    private IndexProbe(Generation generation) {
        this.generation = generation;
    }

    /** The newest building of the index in the search folder. */
    public static IndexProbe open(Path searchFolder) throws IOException {
        return new IndexProbe(Generation.open(newest(searchFolder), new CertificateSource(null)));
    }

    private static Path newest(Path searchFolder) throws IOException {
        try (var all = Files.list(searchFolder.resolve(IndexName.CERTIFICATES.folder()))) {
            return all.max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow(() -> new IOException("No index in " + searchFolder));
        }
    }

    public long documents() throws IOException {
        return generation.ask(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    public int segments() throws IOException {
        return generation.ask(searcher -> searcher.getIndexReader().leaves().size());
    }

    public long bytes() {
        return SearchFolder.bytes(generation.folder());
    }

    /** How long each question takes, in milliseconds, the shortest first: count, facets and the newest 20 in one. */
    public double[] milliseconds(List<CertificateQuery> questions) throws IOException {
        var times = new double[questions.size()];
        for (var i = 0; i < times.length; i++) {
            var question = questions.get(i);
            var begin = System.nanoTime();
            generation.ask(searcher -> CertificateSearching.find(
                    question, Jurisdiction.EVERYWHERE, Optional.empty(), NEWEST, searcher));
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    @Override
    public void close() throws IOException {
        generation.close();
    }
}
