using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>What all parsers of one run share.</summary>
internal sealed class ParsingContext(Compilation compilation, Documentation documentation, CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _extensions = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    public Documentation Documentation { get; } = documentation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<DiagnosticModel> Diagnostics { get; } = [];

    public List<DataLoaderModel> DataLoaders { get; } = [];

    public List<AuthorizationModel> Authorizations { get; } = [];

    /// <summary>The static classes that add fields to a .NET type's schema type.</summary>
    public IReadOnlyList<INamedTypeSymbol> ExtensionsOf(INamedTypeSymbol type) => _extensions.TryGetValue(type, out var found) ? found : [];

    public void AddExtension(INamedTypeSymbol type, INamedTypeSymbol extension)
    {
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
