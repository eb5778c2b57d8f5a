namespace GraphQL.Differential.Tests.Generation;

/// <summary>
/// The response names of a document, and what they mean: keeps the document free of conflicts wherever fields of a name meet
/// (GraphQL September 2025, §5.3.2 "Field Selection Merging").
/// </summary>
internal sealed class ResponseNames
{
    private readonly Dictionary<string, Meaning> _meanings = [];

    /// <summary>Takes the name for a field where that makes no conflict.</summary>
    /// <param name="name">The response name.</param>
    /// <param name="parentType">The field's parent type; null for an abstract one.</param>
    /// <param name="call">The field's own name and arguments.</param>
    /// <param name="shape">Its type, as far as two fields of a name must agree in it.</param>
    public bool TryUse(string name, string? parentType, string call, string shape)
    {
        if (!_meanings.TryGetValue(name, out var meaning))
        {
            _meanings[name] = meaning = new Meaning(shape, []);
        }

        // Objects of two types are never the same object, so there the fields may differ.
        var fits = meaning.Shape == shape
            && meaning.Calls.All(c => c.Call == call || (c.ParentType is not null && parentType is not null && c.ParentType != parentType));
        if (fits)
        {
            meaning.Calls.Add((parentType, call));
        }

        return fits;
    }

    private sealed record Meaning(string Shape, List<(string? ParentType, string Call)> Calls);
}
