package org.fieldsecurity.kit.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedContractTest {

    @TempDir
    private Path root;

    @Test
    void aContractNeverPublishedDiffersInEveryLine() throws IOException {
        assertThat(new PublishedContract(root, "sample").difference(GoodContract.load()))
                .contains("+  \"components\" : {")
                .contains("more lines");
    }

    @Test
    void afterItIsWrittenItIsEqualWhateverTheOrderOfKeysAndTheServer() throws IOException {
        PublishedContract published = new PublishedContract(root, "sample");
        published.write(GoodContract.load());
        ObjectNode reordered = (ObjectNode) GoodContract.load().document();
        reordered.set("openapi", reordered.remove("openapi"));
        reordered.remove("servers");

        assertThat(published.difference(Contract.parse(reordered.toString()))).isEmpty();
    }

    @Test
    void aChangeIsShownWithItsOldAndItsNewLine() throws IOException {
        PublishedContract published = new PublishedContract(root, "sample");
        published.write(GoodContract.load());
        ObjectNode changed = (ObjectNode) GoodContract.load().document();
        ((ObjectNode) changed.at("/components/schemas/NewPost/properties/title")).put("maxLength", 60);

        assertThat(published.difference(Contract.parse(changed.toString())))
                .contains("-            \"maxLength\" : 50,")
                .contains("+            \"maxLength\" : 60,");
    }
}
