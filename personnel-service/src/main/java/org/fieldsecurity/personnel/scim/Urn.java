package org.fieldsecurity.personnel.scim;

/** Names of schemas and messages. */
final class Urn {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** What the field needs to know of somebody and the standard has no place for. */
    static final String PERSON = "urn:fieldsecurity:params:scim:schemas:1.0:Person";

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    static final String PROVIDER = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Urn() {}
}
