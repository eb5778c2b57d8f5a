using GraphQL.AspNetCore.Requests;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>Which document a request means: its text, or why there is none to run.</summary>
/// <param name="HashToKeep">The hash to store the text under once it has turned out to be valid; null where it is not to be stored.</param>
internal readonly record struct DocumentResolution(string? Text, Refusal? Refusal, string? HashToKeep = null)
{
    public static DocumentResolution Run(string text, string? hashToKeep = null) => new(text, null, hashToKeep);

    public static DocumentResolution Refuse(Refusal refusal) => new(null, refusal);

    /// <summary>True where the text is to be stored after a request that ended like this.</summary>
    public bool IsKept(OperationOutcome? outcome) =>
        HashToKeep is not null && outcome is not (OperationOutcome.ParseFailed or OperationOutcome.ValidationFailed);
}
