package org.fieldsecurity.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** One data folder belongs to one running stack; the lock ends with the process that holds it. */
final class Ownership implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FileChannel channel;
    private final FileLock lock;

    private Ownership(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder or says whose it is. Ends what a supervisor that was killed has left running there. */
    static Ownership take(Path data) {
        try {
            var channel = FileChannel.open(
                    Layout.folder(data).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw belongsToAnother(data);
            }
            StackRecord.read(data).ifPresent(former -> former.survivors().forEach(process -> process.stop(PATIENCE)));
            return new Ownership(channel, lock);
        } catch (OverlappingFileLockException e) {
            throw belongsToAnother(data);
        } catch (IOException e) {
            throw new StackException("Could not lock " + data + ": " + e.getMessage(), e);
        }
    }

    private static StackException belongsToAnother(Path data) {
        var owner = StackRecord.read(data)
                .map(stack -> " (process " + stack.supervisor().pid() + ")")
                .orElse("");
        return new StackException("A stack runs on " + data + " already" + owner
                + ". See it with 'suite status', end it with 'suite down'.");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StackException("Could not unlock the data folder: " + e.getMessage(), e);
        }
    }
}
