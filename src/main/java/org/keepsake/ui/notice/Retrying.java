package org.keepsake.ui.notice;

import org.keepsake.load.LoadFailure;
import org.keepsake.save.SaveFailure;
import org.keepsake.storage.StorageFailure;

/**
 * Whether trying the same again may succeed. It may where the storage, its rights or memory can
 * change, and cannot where the name or the content itself is the reason.
 */
final class Retrying {
    private Retrying() {}

    static boolean helps(SaveFailure failure) {
        return switch (failure) {
            // There is an action that asks again.
            case SaveFailure.NotAuthorized _ -> false;
            case SaveFailure.Storage(StorageFailure storage) -> helps(storage);
            default -> true;
        };
    }

    static boolean helps(LoadFailure failure) {
        return switch (failure) {
            case LoadFailure.Malformed _,
                    LoadFailure.TooManyLines _,
                    LoadFailure.LongLine _,
                    LoadFailure.UnclearName _ ->
                    false;
            case LoadFailure.Storage(StorageFailure storage) -> helps(storage);
            case LoadFailure.Cancelled _, LoadFailure.Unexpected _, LoadFailure.TooBig _ -> true;
        };
    }

    private static boolean helps(StorageFailure failure) {
        return switch (failure) {
            case StorageFailure.NotAFile _,
                    StorageFailure.NameTooLong _,
                    StorageFailure.NameRefused _ ->
                    false;
            default -> true;
        };
    }
}
