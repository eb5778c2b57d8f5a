namespace GraphQL.AspNetCore;

/// <summary>Whether requests may name a stored document instead of sending its text.</summary>
public enum PersistedDocumentMode
{
    /// <summary>Documents are sent as text only.</summary>
    Off,

    /// <summary>Stored documents may be named by their id; any other text may be sent, too.</summary>
    Prefer,

    /// <summary>
    /// Trusted documents: nothing but stored documents runs, named or sent; any other text is refused without being parsed. A gateway writes
    /// documents of its own, so this mode is for servers that clients call directly.
    /// </summary>
    Require,
}
