using System.Collections.Frozen;
using GraphQL.Federation.Definitions;
using GraphQL.Language;

namespace GraphQL.Federation.Composite;

/// <summary>The directives and scalars of the Composite Schemas specification (§2), as it defines them.</summary>
internal static class CompositeDirectives
{
    public const string Lookup = "lookup";
    public const string Internal = "internal";
    public const string Is = "is";
    public const string Require = "require";
    public const string Inaccessible = "inaccessible";
    public const string Shareable = "shareable";
    public const string External = "external";
    public const string Provides = "provides";
    public const string Override = "override";
    public const string Field = "field";
    public const string Fields = "fields";
    public const string SelectionSet = "FieldSelectionSet";
    public const string SelectionMap = "FieldSelectionMap";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MachineryNames.Key] = $"({Fields}: {SelectionSet}!) repeatable on OBJECT | INTERFACE",
        [Lookup] = " on FIELD_DEFINITION",
        [Internal] = " on OBJECT | FIELD_DEFINITION",
        [Is] = $"({Field}: {SelectionMap}!) on ARGUMENT_DEFINITION",
        [Require] = $"({Field}: {SelectionMap}!) on ARGUMENT_DEFINITION",
        [Shareable] = " repeatable on OBJECT | FIELD_DEFINITION",
        [External] = " on FIELD_DEFINITION",
        [Provides] = $"({Fields}: {SelectionSet}!) on FIELD_DEFINITION",
        [Override] = "(from: String!) on FIELD_DEFINITION",
        [Inaccessible] = " on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Name, string Description)[] Scalars =
    [
        (SelectionSet, "Names of fields, those of an object in braces."),
        (SelectionMap, "Where a value is found among the fields of an object: a path, or an object of paths."),
    ];

    /// <summary>The definitions of all of them.</summary>
    public static DocumentNode All { get; } = GraphQLParser.ParseDocument(Define(Known.Keys));

    /// <summary>True where the specification has the directive.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>True where the specification has the directive, and Apollo Federation has not.</summary>
    public static bool IsOwn(string name) => name is Lookup or Internal or Is or Require;

    /// <summary>True for the scalars of the specification.</summary>
    public static bool IsScalar(string name) => name is SelectionSet or SelectionMap;

    /// <summary>The definitions of these directives that the specification has, and the scalars of their arguments.</summary>
    /// <param name="names">Each once.</param>
    public static string Define(IEnumerable<string> names)
    {
        var definitions = names.Where(IsKnown).Order(StringComparer.Ordinal).Select(name => $"directive @{name}{Known[name]}").ToList();
        return string.Join('\n', [.. definitions, .. Scalars.Where(scalar => definitions.Exists(IsUsed(scalar.Name))).Select(scalar => $"\"{scalar.Description}\" scalar {scalar.Name}")]);

        static Predicate<string> IsUsed(string scalar) => definition => definition.Contains($": {scalar}!", StringComparison.Ordinal);
    }

    /// <summary>The first use of a directive; null without one.</summary>
    public static DirectiveNode? Find(this IReadOnlyList<DirectiveNode> directives, string name) => directives.FirstOrDefault(directive => directive.Name.Value == name);

    /// <summary>Whether a directive is used.</summary>
    public static bool Has(this IReadOnlyList<DirectiveNode> directives, string name) => directives.Find(name) is not null;

    /// <summary>The value of an argument; null where it is not given.</summary>
    public static IValueNode? Argument(this DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
