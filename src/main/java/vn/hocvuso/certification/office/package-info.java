/**
 * How offices ask with their own programs: is this certificate valid, are these, what has changed since. An office has a key
 * of its own with a limit; every call is in a log that administrators read. The contract is
 * {@code src/docs/openapi/certificates.yaml}.
 *
 * <p>It promises that changes come in the order of the register and that none is left out: whoever asks again with the
 * cursor that came last has seen all.
 */
package vn.hocvuso.certification.office;
