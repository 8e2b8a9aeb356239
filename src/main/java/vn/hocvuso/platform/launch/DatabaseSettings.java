package vn.hocvuso.platform.launch;

/**
 * How the embedded database is to run.
 *
 * @param port the TCP port on the loopback address; 0 for the one used last time, or any free one
 * @param bufferPoolMegabytes how much memory InnoDB keeps pages in
 */
public record DatabaseSettings(int port, int bufferPoolMegabytes) {
    static final int STANDARD_BUFFER_POOL_MEGABYTES = 128;

    public DatabaseSettings {
        if (port < 0 || port > 65_535 || bufferPoolMegabytes < 1) {
            throw new IllegalArgumentException("port " + port + ", buffer pool " + bufferPoolMegabytes);
        }
    }

    /** Any free port and a buffer pool of 128 MB. */
    public static DatabaseSettings standard() {
        return new DatabaseSettings(0, STANDARD_BUFFER_POOL_MEGABYTES);
    }
}
