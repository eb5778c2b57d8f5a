using GraphQL.Language;
using GraphQL.Schema.Comparison;

namespace GraphQL.Schema;

/// <content>Fields, arguments, input fields and directives.</content>
public sealed partial class SchemaComparison
{
    private void CompareFields(string type, IReadOnlyList<FieldDefinitionNode> before, IReadOnlyList<FieldDefinitionNode> after)
    {
        foreach (var old in before)
        {
            var coordinate = $"{type}.{old.Name.Value}";
            if (after.FirstOrDefault(field => field.Name.Value == old.Name.Value) is not { } current)
            {
                Breaking(coordinate, "was removed.");
                continue;
            }

            CompareType(coordinate, old.Type, current.Type, TypeCompatibility.IsSafeForOutput);
            CompareInputs(coordinate, old.Arguments, current.Arguments, name => $"{coordinate}({name}:)", "argument");
            _changes.AddRange(DirectiveChanges.Between(coordinate, old.Directives, current.Directives));
        }

        foreach (var field in after.Where(field => before.All(old => old.Name.Value != field.Name.Value)))
        {
            Safe($"{type}.{field.Name.Value}", "was added.");
        }
    }

    private void CompareInputs(
        string owner,
        IReadOnlyList<InputValueDefinitionNode> before,
        IReadOnlyList<InputValueDefinitionNode> after,
        Func<string, string> coordinateOf,
        string kind)
    {
        foreach (var old in before)
        {
            var coordinate = coordinateOf(old.Name.Value);
            if (after.FirstOrDefault(value => value.Name.Value == old.Name.Value) is not { } current)
            {
                Breaking(coordinate, "was removed.");
                continue;
            }

            CompareType(coordinate, old.Type, current.Type, TypeCompatibility.IsSafeForInput);
            if (Text(old.DefaultValue) != Text(current.DefaultValue))
            {
                Dangerous(coordinate, $"has the default {Text(current.DefaultValue)} and had {Text(old.DefaultValue)}.");
            }

            _changes.AddRange(DirectiveChanges.Between(coordinate, old.Directives, current.Directives));
        }

        foreach (var value in after.Where(value => before.All(old => old.Name.Value != value.Name.Value)))
        {
            if (value is { Type: NonNullTypeNode, DefaultValue: null })
            {
                Breaking(coordinateOf(value.Name.Value), $"was added, and {owner} needs this {kind} now.");
            }
            else
            {
                Dangerous(coordinateOf(value.Name.Value), $"was added as {(kind == "argument" ? "an" : "a")} {kind} that may be left out.");
            }
        }
    }

    private void CompareType(string coordinate, ITypeNode before, ITypeNode after, Func<ITypeNode, ITypeNode, bool> isSafe)
    {
        var (old, current) = (SyntaxPrinter.Print((SyntaxNode)before), SyntaxPrinter.Print((SyntaxNode)after));
        if (old != current)
        {
            _changes.Add(new(isSafe(before, after) ? ChangeImpact.Safe : ChangeImpact.Breaking, coordinate, $"has the type {current} and had {old}."));
        }
    }

    private void CompareDirectives(
        Dictionary<string, DirectiveDefinitionNode> before, Dictionary<string, DirectiveDefinitionNode> after)
    {
        foreach (var (name, old) in before)
        {
            var coordinate = $"@{name}";
            if (!after.TryGetValue(name, out var current))
            {
                Breaking(coordinate, "was removed.");
                continue;
            }

            CompareInputs(coordinate, old.Arguments, current.Arguments, argument => $"{coordinate}({argument}:)", "argument");
            if (old.IsRepeatable && !current.IsRepeatable)
            {
                Breaking(coordinate, "may no longer be repeated.");
            }

            foreach (var location in old.Locations.Select(l => l.Value).Except(current.Locations.Select(l => l.Value), StringComparer.Ordinal))
            {
                Breaking(coordinate, $"may no longer stand on {location}.");
            }
        }

        foreach (var name in after.Keys.Except(before.Keys, StringComparer.Ordinal))
        {
            Safe($"@{name}", "was added.");
        }
    }

    private static string Text(IValueNode? value) => value is null ? "none" : SyntaxPrinter.Print((SyntaxNode)value);
}
