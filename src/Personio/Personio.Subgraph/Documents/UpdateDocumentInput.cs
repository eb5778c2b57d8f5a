namespace Personio.Subgraph.Documents;

/// <summary>What changes about a document: what is left out stays. Nothing of it can be cleared, but the remark may be empty.</summary>
public sealed record UpdateDocumentInput
{
    /// <summary>The document.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>Whose it is, so that it can be read back: an employee's id, or an application's.</summary>
    [ID]
    public required string OwnerId { get; init; }

    /// <summary>What it is called: 1 to 256 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The day it is from.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A remark; may be empty.</summary>
    public string? Comment { get; init; }

    /// <summary>Another category: one of `documentCategories`.</summary>
    [ID]
    public string? CategoryId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UpdateDocumentInput);
}
