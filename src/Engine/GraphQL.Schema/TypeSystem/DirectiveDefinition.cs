using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary>A directive a document or a schema may use.</summary>
public sealed class DirectiveDefinition(
    string name, IReadOnlyList<InputValueDefinition> arguments, bool isRepeatable, IReadOnlyList<string> locations)
{
    private readonly FrozenDictionary<string, InputValueDefinition> _arguments =
        arguments.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public string Name { get; } = name;

    public string? Description { get; internal init; }

    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand, in the specification's names: <c>FIELD</c>, <c>OBJECT</c>, …</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    /// <summary>True for those the specification defines.</summary>
    public bool IsBuiltIn { get; internal init; }

    public bool TryGetArgument(string name, [NotNullWhen(true)] out InputValueDefinition? argument) =>
        _arguments.TryGetValue(name, out argument);

    public override string ToString() => $"@{Name}";
}
