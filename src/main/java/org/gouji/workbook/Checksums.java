package org.gouji.workbook;

/**
 * Checksums of zip files (CRC-32) of pieces put together. What zeros behind a text make of its checksum is a linear map over
 * bits, so that for many zeros it is squared instead of being applied for each.
 */
final class Checksums {

    /** The polynomial of zip files, lowest power first. */
    private static final long POLYNOMIAL = 0xEDB88320L;

    private static final int BITS = 32;

    private Checksums() {}

    /**
     * The checksum of two pieces, one after the other.
     *
     * @param length bytes of the second piece
     */
    static long joined(long first, long second, long length) {
        long[] map = square(square(square(oneZeroBit())));
        long sum = first;
        for (long zeros = length; zeros > 0; zeros >>= 1) {
            if ((zeros & 1) == 1) {
                sum = apply(map, sum);
            }
            map = square(map);
        }
        return sum ^ second;
    }

    private static long[] oneZeroBit() {
        long[] map = new long[BITS];
        map[0] = POLYNOMIAL;
        for (int bit = 1; bit < BITS; bit++) {
            map[bit] = 1L << (bit - 1);
        }
        return map;
    }

    private static long[] square(long[] map) {
        long[] squared = new long[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            squared[bit] = apply(map, map[bit]);
        }
        return squared;
    }

    private static long apply(long[] map, long sum) {
        long result = 0;
        for (int bit = 0; bit < BITS; bit++) {
            if ((sum >> bit & 1) == 1) {
                result ^= map[bit];
            }
        }
        return result;
    }
}
