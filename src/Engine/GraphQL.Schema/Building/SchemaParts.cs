using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Joins documents that were made apart from each other. What several of them define alike is one definition, such as <c>PageInfo</c>; the fields
/// of a root type come from all of them. Anything else that is defined twice is an error, as it is within one document.
/// </summary>
internal sealed class SchemaParts
{
    private readonly List<(string Name, DocumentNode Document)> _parts = [];

    /// <summary>Adds a part.</summary>
    /// <param name="name">What errors call it.</param>
    internal void Add(string name, DocumentNode document) => _parts.Add((name, document));

    /// <summary>One document for all parts, in their order.</summary>
    internal DocumentNode Join(SchemaErrors errors)
    {
        var roots = RootNames();
        var joined = new List<IDefinitionNode>();
        var known = new Dictionary<string, (int Index, string Part)>(StringComparer.Ordinal);
        foreach (var (part, definition) in _parts.SelectMany(p => p.Document.Definitions.Select(d => (p.Name, d))))
        {
            if (KeyOf(definition) is not { } key || known.TryAdd(key, (joined.Count, part)) || known[key].Part == part)
            {
                joined.Add(definition);
                continue;
            }

            var (index, other) = known[key];
            if (definition is ObjectTypeDefinitionNode root && joined[index] is ObjectTypeDefinitionNode first && roots.Contains(key))
            {
                joined[index] = Join(first, root);
            }
            else if (Difference(joined[index], definition) is { } difference)
            {
                errors.Add(
                    key,
                    $"{other} and {part} define it differently: {difference}. What several modules have is the same in all of them. Give one of "
                    + "the two another name, or let both modules use one declaration.");
            }
        }

        return new DocumentNode(joined);
    }

    private static string? KeyOf(IDefinitionNode definition) => definition switch
    {
        ITypeDefinitionNode { IsExtension: false } type => type.Name.Value,
        DirectiveDefinitionNode directive => $"@{directive.Name.Value}",
        _ => null,
    };

    private static ObjectTypeDefinitionNode Join(ObjectTypeDefinitionNode first, ObjectTypeDefinitionNode second) => new(
        isExtension: false,
        first.Description ?? second.Description,
        first.Name,
        [.. first.Interfaces.Concat(second.Interfaces).DistinctBy(i => i.Name.Value, StringComparer.Ordinal)],
        [.. first.Directives.Concat(second.Directives).DistinctBy(SyntaxPrinter.Print, StringComparer.Ordinal)],
        [.. first.Fields, .. second.Fields]);

    /// <summary>The first line in which two definitions differ; null where they do not.</summary>
    private static string? Difference(IDefinitionNode one, IDefinitionNode other)
    {
        var lines = Lines(one);
        var otherLines = Lines(other);
        for (var i = 0; i < Math.Max(lines.Length, otherLines.Length); i++)
        {
            if (LineAt(lines, i) is var line && LineAt(otherLines, i) is var otherLine && line != otherLine)
            {
                return $"\"{line}\" and \"{otherLine}\"";
            }
        }

        return null;
    }

    private static string[] Lines(IDefinitionNode definition) => SyntaxPrinter.Print((SyntaxNode)definition).Split('\n');

    private static string LineAt(string[] lines, int index) => index < lines.Length ? lines[index].Trim() : "";

    private HashSet<string> RootNames()
    {
        var definitions = _parts.SelectMany(p => p.Document.Definitions).OfType<SchemaDefinitionNode>().ToList();
        var names = definitions.SelectMany(d => d.OperationTypes).Select(o => o.Type.Name.Value).ToHashSet(StringComparer.Ordinal);
        if (definitions.TrueForAll(d => d.IsExtension))
        {
            names.UnionWith(Enum.GetNames<OperationType>());
        }

        return names;
    }
}
