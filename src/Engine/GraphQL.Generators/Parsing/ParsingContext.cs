using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>What all parsers of one run share.</summary>
internal sealed class ParsingContext(Compilation compilation, Documentation documentation, CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _extensions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, SchemaTypeKind> _extendedKinds = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    public Documentation Documentation { get; } = documentation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<DiagnosticModel> Diagnostics { get; } = [];

    public List<DataLoaderModel> DataLoaders { get; } = [];

    public List<AuthorizationModel> Authorizations { get; } = [];

    /// <summary>What a type, or one of its fields, asks of callers by itself.</summary>
    public IEnumerable<AuthorizationModel> RulesOf(string type, string? field) => Authorizations.Where(a => a.Type == type && a.Field == field);

    /// <summary>The static classes that describe a .NET type's schema type and add fields to it.</summary>
    public IReadOnlyList<INamedTypeSymbol> ExtensionsOf(INamedTypeSymbol type) => _extensions.TryGetValue(type, out var found) ? found : [];

    /// <summary>Whether a type is an interface or a union, by its own attribute or by a class for it; null where it is neither.</summary>
    public SchemaTypeKind? AbstractKindOf(INamedTypeSymbol type)
    {
        if (type.Has(KnownNames.InterfaceType))
        {
            return SchemaTypeKind.Interface;
        }

        if (type.Has(KnownNames.UnionType))
        {
            return SchemaTypeKind.Union;
        }

        return _extendedKinds.TryGetValue(type, out var kind) && kind != SchemaTypeKind.Object ? kind : null;
    }

    public void AddExtension(INamedTypeSymbol type, INamedTypeSymbol extension, SchemaTypeKind kind)
    {
        _extendedKinds[type] = kind;
        if (!_extensions.TryGetValue(type, out var found))
        {
            _extensions.Add(type, found = []);
        }

        found.Add(extension);
    }

    public void Report(DiagnosticDescriptor rule, Location? place, params string[] arguments)
    {
        var diagnostic = new DiagnosticModel(rule, LocationModel.Of(place), arguments.ToEquatableArray());
        if (!Diagnostics.Contains(diagnostic))
        {
            Diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Says so where the schema may not have the name.</summary>
    public void CheckName(string name, ISymbol owner)
    {
        if (!NamingConventions.IsValid(name))
        {
            Report(Rules.InvalidName, owner.Place(), owner.Shown(), name);
        }
    }
}
