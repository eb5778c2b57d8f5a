using GraphQL.Language;
using GraphQL.Schema.Comparison;

namespace GraphQL.Schema;

/// <summary>
/// Compares two schemas as SDL has them, and says what each difference means for clients. Descriptions and the order of things make no difference.
/// </summary>
public sealed partial class SchemaComparison
{
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparison()
    {
    }

    /// <summary>Compares two type system documents; extensions count as part of what they extend.</summary>
    /// <returns>The changes, the worst first, then by coordinate.</returns>
    public static IReadOnlyList<SchemaChange> Compare(DocumentNode before, DocumentNode after)
    {
        var comparison = new SchemaComparison();
        comparison.CompareTypes(TypeDeclaration.ReadAll(before), TypeDeclaration.ReadAll(after));
        comparison.CompareDirectives(Directives(before), Directives(after));
        return [.. comparison._changes.OrderByDescending(change => change.Impact).ThenBy(change => change.Coordinate, StringComparer.Ordinal)];
    }

    private static Dictionary<string, DirectiveDefinitionNode> Directives(DocumentNode document) =>
        document.Definitions.OfType<DirectiveDefinitionNode>().ToDictionary(directive => directive.Name.Value, StringComparer.Ordinal);

    private void CompareTypes(IReadOnlyDictionary<string, TypeDeclaration> before, IReadOnlyDictionary<string, TypeDeclaration> after)
    {
        foreach (var (name, old) in before)
        {
            if (!after.TryGetValue(name, out var current))
            {
                Breaking(name, "was removed.");
            }
            else if (old.Kind != current.Kind)
            {
                Breaking(name, $"was {old.Kind} and is {current.Kind}.");
            }
            else
            {
                Compare(name, old, current);
            }
        }

        foreach (var name in after.Keys.Except(before.Keys, StringComparer.Ordinal))
        {
            Safe(name, "was added.");
        }
    }

    private void Compare(string type, TypeDeclaration before, TypeDeclaration after)
    {
        _changes.AddRange(DirectiveChanges.Between(type, before.Directives, after.Directives));
        CompareNames(type, before.Interfaces, after.Interfaces, "implements", "no longer implements");
        CompareNames(type, before.Members, after.Members, "may be", "is no longer");
        CompareFields(type, before.Fields, after.Fields);
        CompareInputs(type, before.InputFields, after.InputFields, name => $"{type}.{name}", "field");
        CompareValues(type, before.Values, after.Values);
    }

    private void CompareNames(string type, IReadOnlyList<string> before, IReadOnlyList<string> after, string added, string removed)
    {
        foreach (var name in before.Except(after, StringComparer.Ordinal))
        {
            Breaking(type, $"{removed} {name}.");
        }

        foreach (var name in after.Except(before, StringComparer.Ordinal))
        {
            Dangerous(type, $"{added} {name} now.");
        }
    }

    private void CompareValues(string type, IReadOnlyList<EnumValueDefinitionNode> before, IReadOnlyList<EnumValueDefinitionNode> after)
    {
        foreach (var old in before)
        {
            var coordinate = $"{type}.{old.Name.Value}";
            if (after.FirstOrDefault(value => value.Name.Value == old.Name.Value) is { } current)
            {
                _changes.AddRange(DirectiveChanges.Between(coordinate, old.Directives, current.Directives));
            }
            else
            {
                Breaking(coordinate, "was removed.");
            }
        }

        foreach (var value in after.Where(value => before.All(old => old.Name.Value != value.Name.Value)))
        {
            Dangerous($"{type}.{value.Name.Value}", "was added: clients may meet a value that they do not know.");
        }
    }

    private void Breaking(string coordinate, string description) => _changes.Add(new(ChangeImpact.Breaking, coordinate, description));

    private void Dangerous(string coordinate, string description) => _changes.Add(new(ChangeImpact.Dangerous, coordinate, description));

    private void Safe(string coordinate, string description) => _changes.Add(new(ChangeImpact.Safe, coordinate, description));
}
