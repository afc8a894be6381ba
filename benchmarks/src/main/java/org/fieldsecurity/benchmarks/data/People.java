package org.fieldsecurity.benchmarks.data;

import java.util.UUID;

/**
 * Invented people by number; the same number is always the same person. The first twenty have the ids of the demo users,
 * so that these can call.
 *
 * @param personnel how many, at least twenty
 * @param dependants how many, each of some member of personnel
 */
public record People(int personnel, int dependants) {

    /** The Coordinator among the demo users. */
    public static final UUID COORDINATOR = demoUser(3);

    /** A member of UNDP's personnel among the demo users. */
    public static final UUID TRAVELLER = demoUser(18);

    static final int DEMO_USERS = 20;
    private static final int UNDP_ONE_IN = 5;
    private static final long DEMO_ID = 0x0189_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int DECIMAL_AS_HEX = 16;

    /** The milliseconds that stand in front of generated ids: an instant of June 2023. */
    private static final long FIRST_MILLISECOND = 0x0189_0001_0000L;

    /** Prime to any count that has not this factor, so that picking goes round everybody and looks scattered. */
    private static final long STRIDE = 7_368_787;

    /** Checks the counts. */
    public People {
        if (personnel < DEMO_USERS || dependants < 0) {
            throw new IllegalArgumentException("at least " + DEMO_USERS + " people, and no less than no dependants");
        }
    }

    /** Somebody among the personnel, for the question with this number; neighbours lie far apart. */
    public UUID picked(int turn) {
        return id((int) (turn * STRIDE % personnel));
    }

    /** Some member of UNDP's personnel, for the question with this number. */
    public UUID colleague(int turn) {
        int colleagues = personnel / UNDP_ONE_IN;
        return id((int) (turn * STRIDE % colleagues) * UNDP_ONE_IN);
    }

    /** Whether a member of personnel is UNDP's. */
    boolean isColleague(int number) {
        return number < DEMO_USERS || number % UNDP_ONE_IN == 0;
    }

    /** Everybody, dependants included. */
    public int all() {
        return personnel + dependants;
    }

    /** The id of a person, from 0; dependants come after the personnel. */
    public UUID id(int number) {
        if (number < DEMO_USERS) {
            return demoUser(number + 1);
        }
        long mixed = mix(number);
        return new UUID((FIRST_MILLISECOND + number) << 16 | 0x7000 | mixed >>> 52, VARIANT | mixed >>> 2);
    }

    /** Whose dependant a person is: the number of a member of personnel, or -1 for personnel. */
    int dependantOf(int number) {
        return number < personnel ? -1 : (number - personnel) % personnel;
    }

    /** The number of the member of personnel that somebody is, or whose dependant they are. */
    int staff(int number) {
        return number < personnel ? number : dependantOf(number);
    }

    /** One of a list of things, the same for the same person and purpose. */
    static int choice(int number, int purpose, int size) {
        return (int) Long.remainderUnsigned(mix(number * 31L + purpose), size);
    }

    private static UUID demoUser(int number) {
        return new UUID(DEMO_ID, VARIANT | Long.parseLong(Integer.toString(number), DECIMAL_AS_HEX));
    }

    /** The finalizer of SplitMix64: scatters numbers evenly. */
    private static long mix(long number) {
        long z = number + 0x9e37_79b9_7f4a_7c15L;
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }
}
