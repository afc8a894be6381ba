package org.fieldsecurity.system.suite;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the suite when the last test is done. */
public final class SuiteCloser implements LauncherSessionListener {

    /** Made by the Java service loader. */
    public SuiteCloser() {}

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Suite.close();
    }
}
