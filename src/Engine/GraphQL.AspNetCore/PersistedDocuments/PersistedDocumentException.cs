namespace GraphQL.AspNetCore;

/// <summary>The server's persisted documents cannot be served; the message names each file and what is wrong with it.</summary>
public sealed class PersistedDocumentException(string message) : Exception(message);
