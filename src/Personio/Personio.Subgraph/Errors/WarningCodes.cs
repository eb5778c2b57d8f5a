namespace Personio.Subgraph.Errors;

/// <summary>The stable codes of <c>extensions.warnings</c>: what an answer without errors lacks all the same.</summary>
public static class WarningCodes
{
    /// <summary>Attributes that the operation selects are not released for the credential.</summary>
    public const string AttributeNotReadable = "ATTRIBUTE_NOT_READABLE";
}
